import type { StageAddresses } from '@/addresses';
import { audienceNames } from '@/features/forms/model';
import { shortDate, writtenDate, writtenTime } from '@/calendar/written';
import { DefinitionList } from '@/ui/definition-list';
import { Link } from '@/ui/link';
import { Tag } from '@/ui/tag';
import { mailingsOf } from '../../mailing/model';
import { promiseNames, type Stage, type StageState } from '../../../model';
import { promiseWords } from '../../../promises';

/** What a stage is set to: its state, whom it asks, its promise, times and mail. */
export function StageFacts({
  stage,
  state,
  here,
  instant,
}: {
  stage: Stage;
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
        {
          term: 'Promise',
          value: `${promiseNames[stage.promise]}. ${promiseWords[stage.promise].title}`,
          action: change,
        },
        { term: 'Opens', value: when(stage.opensAt, 'not set') },
        { term: 'Closes', value: when(stage.closesAt, 'when you close it'), action: change },
        { term: 'Mail', value: mailWords(stage, instant), action: change },
      ]}
    />
  );
}

/** What of a stage's mail is still to come. */
function mailWords(stage: Stage, instant: Date): string {
  if (!stage.mailing) return 'Paused: nothing goes by itself.';
  const next = mailingsOf(stage).find((mailing) => mailing.at > instant);
  if (!next) return 'All that was planned has gone.';
  return `${next.number === 0 ? 'Invitations go' : `Reminder ${next.number} goes`} on ${shortDate(next.at)} at ${writtenTime(next.at)}, only to those who have not answered.`;
}
