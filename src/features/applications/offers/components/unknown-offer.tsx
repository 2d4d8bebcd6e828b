import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';

/** Said to whoever opens a link that leads to no offer. */
export function UnknownOffer({ say }: { say: Say }) {
  return (
    <Page size="participant" width="narrow" title={say('offer.unknown.title')} lead={say('offer.unknown')}>
      {null}
    </Page>
  );
}
