import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

/** Thanks on a device that goes round the table, and the way to the next person. */
export function PassOn({ say, again }: { say: Say; again: boolean }) {
  return (
    <Page size="participant" width="narrow" title={say('thanks.title')} lead={say('device.pass')}>
      {again && <Notice>{say('thanks.again')}</Notice>}
      <a href={addresses.atTable.who()} className="btn btn-primary">
        {say('device.next')}
      </a>
    </Page>
  );
}
