import type { ReactNode } from 'react';
import { addresses, type StageAddresses } from '@/addresses';
import { audienceNames } from '@/features/forms/model';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { counted, plural } from '@/writing/words';
import { StageControls } from '../../../components/stage-controls';
import type { LedgerEntry, LedgerView } from '../../../ledger/model';
import { PauseMail } from '../../mailing/components/pause-mail';
import { isOver, type Stage, type StageState } from '../../../model';
import { Ledger } from './ledger';
import { Sent } from './sent';
import { StageFacts } from './stage-facts';
import { WaysIn } from './ways-in';

type Props = {
  cohort: string;
  stage: Stage;
  /** What its form is called. */
  form: string;
  state: StageState;
  entries: readonly LedgerEntry[];
  /** Which of them are shown. */
  view: LedgerView;
  hasCodes: boolean;
  /** How many people's forms came in twice and wait to be settled. */
  conflicts: number;
  /** How many forms of people on the list came from files. */
  fromFiles: number;
  /** A key of its ballot box can't be used: no form can be taken. */
  keysMissing: boolean;
  /** How many links were just sent. */
  sent: number | null;
  instant: Date;
  /** What stands between its forms and its results. */
  children: ReactNode;
};

/** One stage for the facilitator: how many have answered, what needs settling, the ways in, who is missing. */
export function StageOverview(props: Props) {
  const { cohort, stage, form, state, entries, view, hasCodes, instant } = props;
  const here = addresses.cohort(cohort).stage(stage.key);
  return (
    <>
      <Notices {...props} here={here} />
      <FormsIn entries={entries} fromFiles={props.fromFiles} here={here} />
      {props.children}
      <StageActions cohort={cohort} stage={stage} state={state} here={here} fromFiles={props.fromFiles} />
      <StageFacts stage={stage} form={form} state={state} here={here} instant={instant} />
      <h2 className="mt-10 mb-3">Ways in</h2>
      {state === 'open' ? null : (
        <p className="mb-4 text-soft">Links can be sent, and calls made, while the form is open.</p>
      )}
      <WaysIn
        cohort={cohort}
        stage={stage.key}
        toAsk={toAsk(entries)}
        hasCodes={hasCodes}
        atTables={stage.audience === 'participants'}
        open={state === 'open'}
      />
      <p className="mt-4">
        Older answers: <Link href={here.oldAnswers()}>import a file</Link>, or{' '}
        <Link href={here.printed}>enter figures known only from print</Link>.
      </p>
      <h2 className="mt-10 mb-3">Who has answered</h2>
      {entries.length === 0 ? (
        <EmptyState title="Nobody is asked yet">{`This form is for: ${audienceNames[stage.audience].toLowerCase()}. Add them to the cohort first.`}</EmptyState>
      ) : (
        <Ledger
          cohort={cohort}
          stage={stage}
          entries={entries}
          view={view}
          open={state === 'open'}
          instant={instant}
        />
      )}
    </>
  );
}

/** How many could be sent a link that have none yet. */
const toAsk = (entries: readonly LedgerEntry[]): number =>
  entries.filter((entry) => entry.state === 'not asked' && entry.email !== null && !entry.quiet).length;

/** What has just happened, and what is wrong. */
function Notices({
  here,
  entries,
  conflicts,
  keysMissing,
  sent,
  stage,
  instant,
}: Pick<Props, 'entries' | 'conflicts' | 'keysMissing' | 'sent' | 'stage' | 'instant'> & {
  here: StageAddresses;
}) {
  return (
    <>
      {sent !== null && <Sent sent={sent} stage={stage} instant={instant} />}
      {keysMissing && (
        <Notice tone="warning" title="A key is missing, so this form takes no answers">
          Whoever fills it in is told so, and nothing is lost. Ask whoever runs the server to bring the key
          stores back.
        </Notice>
      )}
      <Trouble here={here} entries={entries} conflicts={conflicts} />
    </>
  );
}

function Trouble({
  here,
  entries,
  conflicts,
}: {
  here: StageAddresses;
  entries: readonly LedgerEntry[];
  conflicts: number;
}) {
  const bounced = entries.filter((entry) => entry.bounced !== null && entry.state !== 'finished');
  return (
    <>
      {conflicts > 0 && (
        <Notice
          tone="warning"
          title={plural(
            conflicts,
            'One person’s form came in twice',
            `${conflicts} people’s forms came in twice`,
          )}
        >
          Nothing was overwritten. <a href={here.conflicts}>Say which ones hold</a>
        </Notice>
      )}
      {bounced.length > 0 && (
        <Notice
          tone="warning"
          title={plural(
            bounced.length,
            'One message has not arrived',
            `${bounced.length} messages have not arrived`,
          )}
        >
          {bounced.map((entry) => entry.name).join(', ')}. See why in the list below, check the address, or
          ask them on paper or by phone.
        </Notice>
      )}
    </>
  );
}

function FormsIn({
  entries,
  fromFiles,
  here,
}: Pick<Props, 'entries' | 'fromFiles'> & { here: StageAddresses }) {
  const finished = entries.filter((entry) => entry.state === 'finished').length;
  const returned = Math.min(finished + fromFiles, entries.length);
  return (
    <div className="mb-8 max-w-3xl">
      <Progress
        label="Forms in"
        value={returned}
        max={entries.length}
        words={`${returned} of ${entries.length}`}
      />
      {fromFiles > 0 && (
        <p className="mt-3">
          {counted(fromFiles, 'form', 'forms')} of people on the list came{' '}
          <Link href={here.oldAnswers()}>from a file</Link>. Nobody is told whose, so nobody is marked for it
          below, and this form doesn’t open again while they are in.
        </p>
      )}
    </div>
  );
}

/** What can be done with a stage now, beside asking for forms. */
function StageActions({
  cohort,
  stage,
  state,
  here,
  fromFiles,
}: Pick<Props, 'cohort' | 'stage' | 'state' | 'fromFiles'> & { here: StageAddresses }) {
  return (
    <div className="mb-8 flex flex-wrap gap-4">
      {stage.promise === 'named' && !stage.release && (
        <ButtonLink href={here.results()}>Results so far</ButtonLink>
      )}
      {stage.promise === 'named' && !stage.release && (
        <ButtonLink variant="quiet" href={here.texts()}>
          What people wrote
        </ButtonLink>
      )}
      {!isOver(stage) && (
        <StageControls cohort={cohort} stage={stage.key} state={state} staysClosed={fromFiles > 0} />
      )}
      <PauseMail cohort={cohort} stage={stage.key} mailing={stage.mailing} />
    </div>
  );
}
