import type { ReactNode } from 'react';
import { Tag } from '@/ui/tag';
import { counted } from '@/writing/words';
import { type Need, openOn } from '../model';

/** Beside whose name what is said of their needs for a day, by participant: how many, and whether one is open. */
export function flagsOf(needs: readonly Need[], day: number): Map<string, ReactNode> {
  const open = new Set(openOn(needs, day).map(({ need }) => need.whose.participantId));
  const people = [...new Set(needs.flatMap(({ whose }) => whose.participantId ?? []))];
  return new Map(
    people.map((id) => {
      const count = needs.filter(({ whose }) => whose.participantId === id).length;
      return [
        id,
        <span key={id} className="ml-2">
          <Tag tone={open.has(id) ? 'red' : 'plain'}>
            {counted(count, 'need', 'needs')}
            {open.has(id) && ', open'}
          </Tag>
        </span>,
      ];
    }),
  );
}
