import { addresses } from '@/addresses';
import { asText, type FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';

const title = 'Nothing is lost';
const text =
  'This device doesn’t know any more who answers on it. What was typed stays in this page: say who you are, and it stands in your form again.';
const leaveOut = 'Did somebody else type it? Leave it out';

/** What was typed before this device forgot whose form it was: it travels with the form around it, and nowhere else. */
export function TypedBefore({ values }: Pick<FormState, 'values'>) {
  const typed = asText(values._typed);
  if (typed === '') return null;
  return (
    <>
      <Notice title={title}>
        {text} <a href={addresses.atTable.who}>{leaveOut}</a>
      </Notice>
      <Hidden name="_typed" value={typed} />
    </>
  );
}
