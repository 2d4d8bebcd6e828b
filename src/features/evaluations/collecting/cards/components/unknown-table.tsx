import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';
import { drawn } from '@/ui/said';

/** Said in place of a table's page on a device that doesn't know the table, or no longer. */
export function UnknownTable({ say }: { say: Say }) {
  const toCode = addresses.atTable.code({ language: say.asked });
  return (
    <Page size="participant" width="narrow" title={say('device.unknown')}>
      <p>{say('device.unknown.why')}</p>
      <p className="mt-4">
        {drawn(say.pieces('device.unknown.do', { link: (words) => <a href={toCode}>{words}</a> }))}
      </p>
    </Page>
  );
}
