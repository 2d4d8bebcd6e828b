import type { Route } from 'next';
import { ButtonLink } from '@/ui/button-link';
import { writtenDate, writtenTime } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { Tag } from '@/ui/tag';
import { StageControls } from '../../components/stage-controls';
import { promiseNames, promiseWords, type Stage, type StageState } from '../../model';
import type { LedgerEntry } from '../model';
import { Ledger } from './ledger';
import { WaysIn } from './ways-in';

type Props = {
  cohort: string;
  stage: Stage;
  state: StageState;
  entries: readonly LedgerEntry[];
  hasCodes: boolean;
  /** How many links were just sent. */
  sent: number | null;
};

/** One stage for the facilitator: how many have answered, the ways in, who is missing. */
export function StageOverview({ cohort, stage, state, entries, hasCodes, sent }: Props) {
  const finished = entries.filter((entry) => entry.state === 'finished').length;
  const toAsk = entries.filter((entry) => entry.state === 'not asked' && entry.email !== null).length;
  const here = `/facilitate/cohorts/${cohort}/evaluation/${stage.key}`;
  return (
    <>
      {sent !== null && Number.isInteger(sent) && <Notice tone="done">{sent === 1 ? 'One link is on its way.' : `${sent} links are on their way.`}</Notice>}
      <div className="mb-8 max-w-3xl">
        <Progress label="Forms in" value={finished} max={entries.length} words={`${finished} of ${entries.length}`} />
      </div>
      <div className="mb-8 flex flex-wrap gap-4">
        <ButtonLink href={`${here}/results` as Route}>Results</ButtonLink>
        <StageControls cohort={cohort} stage={stage.key} state={state} />
      </div>
      <Facts stage={stage} state={state} here={here} />
      <h2 className="mt-10 mb-3">Ways in</h2>
      {state === 'open' ? null : <p className="mb-4 text-soft">Links can be sent while the form is open.</p>}
      <WaysIn cohort={cohort} stage={stage.key} toAsk={toAsk} hasCodes={hasCodes} open={state === 'open'} />
      <h2 className="mt-10 mb-3">Who has answered</h2>
      {entries.length === 0 ? (
        <EmptyState title="Nobody is in this cohort yet">Add participants first; then they can be asked.</EmptyState>
      ) : (
        <Ledger cohort={cohort} stage={stage.key} entries={entries} open={state === 'open'} />
      )}
    </>
  );
}

function Facts({ stage, state, here }: { stage: Stage; state: StageState; here: string }) {
  const when = (instant: Date | null, missing: string) => (instant ? `${writtenDate(instant)}, ${writtenTime(instant)}` : missing);
  const change = <Link href={`${here}/settings` as Route}>Change</Link>;
  return (
    <DefinitionList
      entries={[
        { term: 'State', value: <Tag tone={state === 'open' ? 'amber' : 'plain'}>{state}</Tag> },
        { term: 'Promise', value: `${promiseNames[stage.promise]}. ${promiseWords[stage.promise].title}`, action: change },
        { term: 'Opens', value: when(stage.opensAt, 'not set') },
        { term: 'Closes', value: when(stage.closesAt, 'when you close it'), action: change },
      ]}
    />
  );
}
