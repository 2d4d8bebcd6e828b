import { addresses } from '@/addresses';
import { shortDate } from '@/calendar/written';
import { ChoiceLinks } from '@/ui/choice-links';
import { EmptyState } from '@/ui/empty-state';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import { Tick, TickAll } from '@/ui/ticks';
import { plural } from '@/writing/words';
import { modeWords } from '../../../modes';
import {
  inView,
  type LedgerEntry,
  type LedgerState,
  type LedgerView,
  ledgerViews,
} from '../../../ledger/model';
import { sendChosen } from '../../links/actions';
import { SendLinks } from '../../links/components/send-links';
import { canBeChosen, toldApart } from '../../links/model';
import { channelOf, nextTo, reachedIn } from '../../mailing/model';
import type { Stage } from '../../../model';
import type { StageRef } from '../../../schema';

const tones: Record<LedgerState, Tone> = {
  'not asked': 'plain',
  asked: 'amber',
  begun: 'amber',
  finished: 'teal',
};

type Props = {
  cohort: string;
  stage: Stage;
  entries: readonly LedgerEntry[];
  view: LedgerView;
  open: boolean;
  instant: Date;
};

/** Who was asked and how far they are: names, never what they said. While the form is open, to choose from. */
export function Ledger({ cohort, stage, entries, view, open, instant }: Props) {
  const shown = inView(view, entries);
  const choices = open ? shown.filter(canBeChosen) : [];
  return (
    <>
      <Views cohort={cohort} stage={stage.key} entries={entries} view={view} />
      {shown.length === 0 ? (
        <EmptyState title={nobodyIn[view]} />
      ) : (
        // Made anew for each view, so that no tick stays on somebody who isn't shown.
        <ActionForm key={view} action={sendChosen} idPrefix="ledger-">
          <Hidden name="cohort" value={cohort} />
          <Hidden name="stage" value={stage.key} />
          <Hidden name="show" value={view} />
          <SendLinks>
            {choices.length > 0 && <Choosing choices={choices} />}
            <Rows stage={stage} rows={shown} choosing={choices.length > 0} instant={instant} />
          </SendLinks>
        </ActionForm>
      )}
    </>
  );
}

const viewNames: Record<LedgerView, string> = {
  all: 'Everybody',
  'not-answered': 'Not answered',
  'not-reached': 'Not reached',
};
const nobodyIn: Record<LedgerView, string> = {
  all: 'Nobody is asked yet',
  'not-answered': 'Everybody has answered',
  'not-reached': 'Everybody who has not answered was sent their link',
};

function Views({ cohort, stage, entries, view }: StageRef & Pick<Props, 'entries' | 'view'>) {
  const { home } = addresses.cohort(cohort).stage(stage);
  return (
    <ChoiceLinks
      label="Who is shown"
      items={ledgerViews.map((one) => ({
        href: home({ show: one }),
        label: `${viewNames[one]} (${inView(one, entries).length})`,
        current: one === view,
      }))}
    />
  );
}

/** What can be done with those who are ticked below. */
function Choosing({ choices }: { choices: readonly LedgerEntry[] }) {
  return (
    <div className="my-3 flex flex-wrap items-center gap-x-8 gap-y-2">
      <Hidden name="shown" value={choices.map(({ personId }) => personId).join(' ')} />
      <TickAll name="all" of="people" label={`All ${choices.length} who can be sent their link`} />
      <SubmitButton variant="quiet" name="step" value="look" pending="Looking…">
        Send the chosen their link
      </SubmitButton>
    </div>
  );
}

type RowsProps = { stage: Stage; rows: readonly LedgerEntry[]; choosing: boolean; instant: Date };

function Rows({ stage, rows, choosing, instant }: RowsProps) {
  const choose = {
    key: 'choose',
    label: <span className="sr-only">Choose</span>,
    cell: Choose,
    narrow: true,
  };
  return (
    <Table
      caption="Who has answered"
      captionHidden
      rows={rows}
      rowKey={(entry) => entry.personId}
      columns={[
        ...(choosing ? [choose] : []),
        { key: 'name', label: 'Name', rowHead: true, cell: (entry) => entry.name },
        { key: 'state', label: 'Form', cell: (entry) => <State entry={entry} /> },
        { key: 'next', label: 'Next', cell: (entry) => nextStep(entry, stage, instant) },
      ]}
    />
  );
}

function Choose(entry: LedgerEntry) {
  if (canBeChosen(entry)) return <Tick name="people" value={entry.personId} label={toldApart(entry)} />;
  return entry.state === 'finished' ? null : <span className="text-small text-soft">no email address</span>;
}

function State({ entry }: { entry: LedgerEntry }) {
  return (
    <>
      <Tag tone={tones[entry.state]}>{entry.state}</Tag>
      {entry.mode && <span className="ml-2 text-small text-soft">{modeWords[entry.mode]}</span>}
      {entry.state !== 'finished' && entry.reminders > 0 && (
        <span className="ml-2 text-small text-soft">
          {plural(entry.reminders, 'reminded once', `reminded ${entry.reminders} times`)}
        </span>
      )}
      {entry.state !== 'finished' && entry.bounced && (
        <span className="block text-small text-red">{entry.bounced}</span>
      )}
    </>
  );
}

function nextStep(entry: LedgerEntry, stage: Stage, instant: Date): string {
  if (entry.state === 'finished') return '–';
  if (entry.quiet) return 'wants no messages';
  const channel = channelOf(entry);
  if (channel === 'phone') return 'call them';
  if (channel === 'text') return 'text or call them';
  if (channel === 'post') return 'give them a paper form';
  if (!stage.mailing) return 'mail is paused';
  const next = nextTo(reachedIn(entry), stage, instant);
  if (!next) return 'no more mail planned';
  return next <= instant ? 'mail in a few minutes' : `mail on ${shortDate(next)}`;
}
