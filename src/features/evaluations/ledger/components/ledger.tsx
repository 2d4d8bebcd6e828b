import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import type { StageRef } from '../../schema';
import { doorWords } from '../../keeping/model';
import { sendLinkAgain } from '../actions';
import type { LedgerEntry, LedgerState } from '../model';

const tones: Record<LedgerState, Tone> = { 'not asked': 'plain', asked: 'amber', begun: 'amber', finished: 'teal' };

/** Who was asked and how far they are: names, never what they said. */
export function Ledger({ cohort, stage, entries, open }: StageRef & { entries: readonly LedgerEntry[]; open: boolean }) {
  return (
    <Table
      caption="Who has answered"
      captionHidden
      rows={entries}
      rowKey={(entry) => entry.personId}
      columns={[
        { key: 'name', label: 'Name', rowHead: true, cell: (entry) => entry.name },
        { key: 'state', label: 'Form', cell: (entry) => <State entry={entry} /> },
        { key: 'again', label: 'Link', cell: (entry) => <Again cohort={cohort} stage={stage} entry={entry} open={open} /> },
      ]}
    />
  );
}

function State({ entry }: { entry: LedgerEntry }) {
  return (
    <>
      <Tag tone={tones[entry.state]}>{entry.state}</Tag>
      {entry.door && <span className="ml-2 text-small text-soft">{doorWords[entry.door]}</span>}
    </>
  );
}

function Again({ cohort, stage, entry, open }: StageRef & { entry: LedgerEntry; open: boolean }) {
  if (entry.state === 'finished' || !open) return '–';
  if (entry.email === null) return <span className="text-soft">no email address: use the table’s code</span>;
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
