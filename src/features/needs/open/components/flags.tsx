import type { ReactNode } from 'react';
import { Tag } from '@/ui/tag';
import { counted } from '@/writing/words';
import type { NeedCount } from '../model';

/** Beside whose name what is said of their needs, by participant: how many, and whether one is open. */
export const flagsOf = (counts: readonly NeedCount[]): Map<string, ReactNode> =>
  new Map(
    counts.map(({ participantId, count, open }) => [
      participantId,
      <span key={participantId} className="ml-2">
        <Tag tone={open ? 'red' : 'plain'}>
          {counted(count, 'need', 'needs')}
          {open && ', open'}
        </Tag>
      </span>,
    ]),
  );
