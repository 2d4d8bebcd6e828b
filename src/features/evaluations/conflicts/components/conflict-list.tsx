import { EmptyState } from '@/ui/empty-state';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { doorWords } from '../../keeping/model';
import type { StageRef } from '../../schema';
import { settleConflict } from '../actions';
import { type Conflict, sideBySide } from '../model';

/** Forms that came in twice, each pair side by side, to say which one holds. */
export function ConflictList({ cohort, stage, conflicts }: StageRef & { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return <EmptyState title="Nothing to settle">Nobody’s form came in twice, or all of them are settled.</EmptyState>;
  return conflicts.map((conflict, index) => {
    const whose = conflict.name ?? `Person ${index + 1}`;
    return (
      <section key={conflict.id} aria-labelledby={conflict.id} className="mb-12">
        <h2 id={conflict.id} className="mb-3">
          {whose}
        </h2>
        <Table
          caption={`Both forms of ${whose}`}
          captionHidden
          rows={sideBySide(conflict)}
          rowKey={(row) => row.key}
          columns={[
            { key: 'label', label: 'Question', rowHead: true, cell: (row) => row.label },
            { key: 'first', label: `First, ${doorWords[conflict.first.door]}`, cell: (row) => row.first },
            { key: 'second', label: `Then ${doorWords[conflict.second.door]}`, cell: (row) => (row.differs ? <strong>{row.second}</strong> : row.second) },
            { key: 'differs', label: 'Differs', cell: (row) => (row.differs ? 'yes' : '–') },
          ]}
        />
        <ActionForm action={settleConflict} idPrefix={`${conflict.id}-`} className="mt-4 flex flex-wrap gap-4">
          <Hidden name="cohort" value={cohort} />
          <Hidden name="stage" value={stage} />
          <Hidden name="conflict" value={conflict.id} />
          <SubmitButton variant="quiet" name="holds" value="first" pending="Saving…">
            Keep the first<span className="sr-only"> form of {whose}</span>
          </SubmitButton>
          <SubmitButton variant="quiet" name="holds" value="second" pending="Saving…">
            Take the second<span className="sr-only"> form of {whose}</span>
          </SubmitButton>
        </ActionForm>
      </section>
    );
  });
}
