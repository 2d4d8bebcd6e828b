import type { StageAddresses } from '@/addresses';
import { audienceNames } from '@/features/forms/model';
import { lastMinute } from '@/calendar/london';
import { shortDate, writtenDate, writtenTime } from '@/calendar/written';
import { DefinitionList } from '@/ui/definition-list';
import { Link } from '@/ui/link';
import { Tag } from '@/ui/tag';
import { meaningNames } from '../../mail-texts/model';
import { mailingsOf } from '../../mailing/model';
import { promiseNames, type Stage, type StageState } from '../../../model';
import { promiseWords } from '../../../promises';

/** What a stage is set to: its state, whom it asks, its promise, times and mail. */
export function StageFacts({
  stage,
  form,
  state,
  here,
  instant,
}: {
  stage: Stage;
  /** What its form is called. */
  form: string;
  state: StageState;
  here: StageAddresses;
  instant: Date;
}) {
  const when = (at: Date | null, missing: string) =>
    at ? `${writtenDate(at)}, ${writtenTime(at)}` : missing;
  const change = <Link href={here.settings}>Change</Link>;
  return (
    <DefinitionList
      entries={[
        {
          term: 'State',
          value: <Tag tone={state === 'open' ? 'amber' : 'plain'}>{stage.release ? 'released' : state}</Tag>,
        },
        { term: 'Asks', value: audienceNames[stage.audience] },
        { term: 'Form', value: form, action: <Link href={here.paper()}>Look at it</Link> },
        {
          term: 'Promise',
          value: `${promiseNames[stage.promise]}. ${promiseWords[stage.promise].title}`,
          action: change,
        },
        { term: 'Opens', value: when(stage.opensAt, 'not set') },
        {
          term: 'Closes',
          value: when(stage.closesAt && lastMinute(stage.closesAt), 'when you close it'),
          action: change,
        },
        {
          term: 'Mail',
          value: mailWords(stage, instant),
          action: <Link href={here.mail()}>Read or change what it says</Link>,
        },
      ]}
    />
  );
}

/** What of a stage's mail is still to come. */
function mailWords(stage: Stage, instant: Date): string {
  if (!stage.mailing) return 'Paused: nothing goes by itself.';
  const next = mailingsOf(stage).find((mailing) => mailing.at > instant);
  if (!next) return 'All that was planned has gone.';
  const what = meaningNames[next.meaning];
  return `${what}: goes on ${shortDate(next.at)} at ${writtenTime(next.at)}, only to those who have not answered.`;
}
