import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';

/** Said where an address leads to no course that takes applications, and to nobody's application. */
export const NoApplication = ({ say }: { say: Say }) => (
  <Page size="participant" width="narrow" title={say('apply.unknown')} lead={say('apply.unknown.text')}>
    {null}
  </Page>
);
