import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import type { AtTable } from '../model';

type Props = {
  say: Say;
  table: Pick<AtTable, 'programmeName' | 'cohortName'>;
  again: boolean;
  /** Whom to ask. */
  children?: ReactNode;
};

/** Thanks on a device that goes round the table, and the way to the next person. */
export function PassOn({ say, table, again, children }: Props) {
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${table.programmeName}, ${table.cohortName}`}
      title={say('thanks.title')}
      lead={say('device.pass')}
    >
      {again && <Notice>{say('thanks.again')}</Notice>}
      <a href={addresses.atTable.who()} className="btn btn-primary">
        {say('device.next')}
      </a>
      {children}
    </Page>
  );
}
