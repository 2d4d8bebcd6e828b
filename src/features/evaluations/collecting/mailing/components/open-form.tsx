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
import { closesThen, type Heard, type Opening } from '../opening';

type Props = { cohort: string; stage: Stage; form: string; opening: Opening; instant: Date };

/** Says who hears of it, when and how, before a form is opened. */
export function OpenForm({ cohort, stage, form, opening, instant }: Props) {
  const here = addresses.cohort(cohort).stage(stage.key);
  const until = closesThen(stage, instant);
  const lines = [
    ...(stage.mailing ? mailLines(opening) : ['Its mail is paused: nobody is written to.']),
    ...handLines(opening),
    until
      ? `It can be answered until ${writtenDate(lastMinute(until))}, ${writtenTime(lastMinute(until))}.`
      : 'It stays open until you close it.',
  ];
  const writes = stage.mailing ? opening.invited.now + opening.reminded.now : 0;
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
      {stage.mailing && (
        <p className="mb-6">
          <Link href={here.mail()}>Read what the mail says</Link>
        </p>
      )}
      <ActionForm action={openNow} idPrefix="open-">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage.key} />
        <SubmitButton pending="Opening…">
          {writes > 0 ? `Open it, and write to ${counted(writes, 'person', 'people')}` : 'Open it'}
        </SubmitButton>
      </ActionForm>
      <p className="mt-4">
        <Link href={here.home()}>Leave it closed</Link>
      </p>
    </>
  );
}

function mailLines({ invited, reminded, unheard }: Opening): string[] {
  const said = [
    ...heardLines(invited, ['person gets', 'people get'], 'an email with a link of their own'),
    ...heardLines(
      reminded,
      ['person was asked before and gets', 'people were asked before and get'],
      'a reminder',
    ),
    ...(unheard > 0
      ? [
          `${counted(unheard, 'person gets', 'people get')} no mail: all that was planned has gone, or it is too late for it.`,
        ]
      : []),
  ];
  return said.length > 0 ? said : ['Nobody is written to.'];
}

function heardLines(heard: Heard, [one, more]: readonly [string, string], what: string): string[] {
  const lines: string[] = [];
  if (heard.now > 0) lines.push(`${counted(heard.now, one, more)} ${what}, within a minute.`);
  if (heard.from)
    lines.push(
      `${counted(heard.later, one, more)} ${what} later: on ${writtenDate(heard.from)}, ${writtenTime(heard.from)}, at the earliest.`,
    );
  return lines;
}

const handLines = ({ byHand, quiet }: Opening): string[] => [
  ...(byHand.phone > 0 ? [`${counted(byHand.phone, 'person is', 'people are')} for you to call.`] : []),
  ...(byHand.text > 0 ? [`${counted(byHand.text, 'person is', 'people are')} for you to text.`] : []),
  ...(byHand.post > 0
    ? [`${counted(byHand.post, 'person is', 'people are')} for you to give or send a paper form.`]
    : []),
  ...(quiet > 0 ? [`${counted(quiet, 'person wants', 'people want')} no messages.`] : []),
];
