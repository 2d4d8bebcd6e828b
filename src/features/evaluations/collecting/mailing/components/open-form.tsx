import { lastMinute } from '@/calendar/london';
import { writtenDate, writtenTime } from '@/calendar/written';
import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import type { Stage } from '../../../model';
import { openNow } from '../actions';
import { closesThen, type Opening } from '../opening';

type Props = { cohort: string; stage: Stage; form: string; opening: Opening; instant: Date };

/** Says who hears of it, when and how, before a form is opened. */
export function OpenForm({ cohort, stage, form, opening, instant }: Props) {
  const here = addresses.cohort(cohort).stage(stage.key);
  const until = closesThen(stage, instant);
  const lines = [
    mailLine(stage, opening, instant),
    ...handLines(opening),
    until
      ? `It can be answered until ${writtenDate(lastMinute(until))}, ${writtenTime(lastMinute(until))}.`
      : 'It stays open until you close it.',
  ];
  const writes = stage.mailing && opening.mail > 0;
  return (
    <>
      <p className="mb-3">
        Once “{form}” is open, its promise, its questions and its opening can’t change any more.
      </p>
      <ul className="mb-6 max-w-3xl list-disc space-y-1 pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {writes && (
        <p className="mb-6">
          <Link href={here.mail()}>Read what the mail says</Link>
        </p>
      )}
      <ActionForm action={openNow} idPrefix="open-">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage.key} />
        <SubmitButton pending="Opening…">
          {writes ? `Open it, and write to ${counted(opening.mail, 'person', 'people')}` : 'Open it'}
        </SubmitButton>
      </ActionForm>
      <p className="mt-4">
        <Link href={here.home()}>Leave it closed</Link>
      </p>
    </>
  );
}

function mailLine({ mailing }: Stage, { mail, at, before }: Opening, instant: Date): string {
  const again =
    before > 0 ? ` ${counted(before, 'person was', 'people were')} asked before, and not again.` : '';
  if (!mailing) return `Its mail is paused: nobody is written to.${again}`;
  if (mail === 0) return `Nobody is written to.${again}`;
  const when = at > instant ? `on ${writtenDate(at)}, ${writtenTime(at)}` : 'within a minute';
  return `${counted(mail, 'person gets', 'people get')} an email with a link of their own, ${when}. Whoever has had a message today gets it tomorrow.${again}`;
}

const handLines = ({ byHand, quiet }: Opening): string[] => [
  ...(byHand.phone > 0 ? [`${counted(byHand.phone, 'person is', 'people are')} for you to call.`] : []),
  ...(byHand.post > 0
    ? [`${counted(byHand.post, 'person is', 'people are')} for you to give or send a paper form.`]
    : []),
  ...(quiet > 0 ? [`${counted(quiet, 'person wants', 'people want')} no messages.`] : []),
];
