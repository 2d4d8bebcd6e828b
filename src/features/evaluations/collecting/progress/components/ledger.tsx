import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { shortDate } from '@/calendar/written';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import { plural } from '@/writing/words';
import { modeWords } from '../../../modes';
import type { LedgerEntry, LedgerState } from '../../../ledger/model';
import { sendLinkAgain } from '../../mailing/actions';
import { channelOf, nextTo, reachedIn } from '../../mailing/model';
import type { Stage } from '../../../model';
import type { StageRef } from '../../../schema';

const tones: Record<LedgerState, Tone> = {
  'not asked': 'plain',
  asked: 'amber',
  begun: 'amber',
  finished: 'teal',
};

type Props = { cohort: string; stage: Stage; entries: readonly LedgerEntry[]; open: boolean; instant: Date };

/** Who was asked and how far they are: names, never what they said. */
export function Ledger({ cohort, stage, entries, open, instant }: Props) {
  return (
    <Table
      caption="Who has answered"
      captionHidden
      rows={entries}
      rowKey={(entry) => entry.personId}
      columns={[
        { key: 'name', label: 'Name', rowHead: true, cell: (entry) => entry.name },
        { key: 'state', label: 'Form', cell: (entry) => <State entry={entry} /> },
        { key: 'next', label: 'Next', cell: (entry) => nextStep(entry, stage, instant) },
        {
          key: 'again',
          label: 'Link',
          cell: (entry) => <Again cohort={cohort} stage={stage.key} entry={entry} open={open} />,
        },
      ]}
    />
  );
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
  if (channel === 'post') return 'give them a paper form';
  if (!stage.mailing) return 'mail is paused';
  const next = nextTo(reachedIn(entry), stage, instant);
  if (!next) return 'no more mail planned';
  return next <= instant ? 'mail in a few minutes' : `mail on ${shortDate(next)}`;
}

function Again({ cohort, stage, entry, open }: StageRef & { entry: LedgerEntry; open: boolean }) {
  if (entry.state === 'finished' || !open) return '–';
  if (entry.email === null) return <span className="text-soft">no email address</span>;
  return (
    <ActionForm action={sendLinkAgain} idPrefix={`${entry.personId}-`}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <Hidden name="person" value={entry.personId} />
      <SubmitButton variant="quiet" pending="Sending…">
        {entry.state === 'not asked' ? 'Send the link' : 'Send it again'}
        <span className="sr-only"> to {entry.name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
