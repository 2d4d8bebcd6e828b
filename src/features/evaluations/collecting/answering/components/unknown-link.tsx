import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import type { FormState } from '@/ui/form-state';
import { Page } from '@/ui/page';
import { drawn } from '@/ui/said';
import { TypedText } from '@/features/forms/answering/components/typed-text';

/** Said in place of a form that a link doesn’t lead to. */
export function UnknownLink({ say, sent }: { say: Say; sent?: FormState['values'] }) {
  const language = say.asked;
  const toLink = addresses.lostLink({ language });
  const toCode = addresses.atTable.code({ language });
  return (
    <Page size="participant" width="narrow" title={say('link.unknown')}>
      <p>{say('link.unknown.why')}</p>
      <p className="mt-4">
        {drawn(say.pieces('link.unknown.do', { link: (words) => <a href={toLink}>{words}</a> }))}
      </p>
      <p className="mt-4">
        {drawn(say.pieces('link.unknown.room', { link: (words) => <a href={toCode}>{words}</a> }))}
      </p>
      <TypedText say={say} sent={sent} />
    </Page>
  );
}
