import { writtenDate } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { plural } from '@/writing/words';
import { modeWords } from '../../../modes';
import type { StageRef } from '../../../schema';
import { settleConflict } from '../actions';
import type { CameIn, Conflict, ConflictRow } from '../model';

/** Forms that came in twice, to say which one holds: by when and how they came, and of named forms by what they say. */
export function ConflictList({ cohort, stage, conflicts }: StageRef & { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0)
    return (
      <EmptyState title="Nothing to settle">
        Nobody’s form came in twice, or all of them are settled.
      </EmptyState>
    );
  return conflicts.map((conflict) => (
    <section key={conflict.id} aria-labelledby={conflict.id} className="mb-12">
      <h2 id={conflict.id} className="mb-3">
        {conflict.name}
      </h2>
      <p>
        The first form came {cameIn(conflict.first)}, the second {cameIn(conflict.second)}.
      </p>
      {conflict.rows ? (
        <Differing conflict={conflict} rows={conflict.rows} />
      ) : (
        <p className="mt-2">
          What they say stays as it was promised: nobody reads it with a name. If you don’t know which one
          holds, ask {conflict.name}.
        </p>
      )}
      <p className="mt-4">The form that you don’t take is erased.</p>
      <ActionForm action={settleConflict} idPrefix={`${conflict.id}-`} className="mt-4 flex flex-wrap gap-4">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <Hidden name="conflict" value={conflict.id} />
        <SubmitButton variant="quiet" name="holds" value="first" pending="Saving…">
          Keep the first<span className="sr-only"> form of {conflict.name}</span>
        </SubmitButton>
        <SubmitButton variant="quiet" name="holds" value="second" pending="Saving…">
          Take the second<span className="sr-only"> form of {conflict.name}</span>
        </SubmitButton>
      </ActionForm>
    </section>
  ));
}

const cameIn = ({ mode, on }: CameIn): string => `${modeWords[mode]}${on ? ` on ${writtenDate(on)}` : ''}`;

/** What both say where they differ; the rest would only hide it. */
function Differing({ conflict, rows }: { conflict: Conflict; rows: readonly ConflictRow[] }) {
  const differing = rows.filter((row) => row.differs);
  const same = rows.length - differing.length;
  return (
    <div className="mt-4">
      <Table
        caption={`Both forms of ${conflict.name}, where they differ`}
        captionHidden
        rows={differing}
        rowKey={(row) => row.key}
        columns={[
          { key: 'label', label: 'Question', rowHead: true, cell: (row) => row.label },
          { key: 'first', label: `First, ${modeWords[conflict.first.mode]}`, cell: (row) => row.first },
          { key: 'second', label: `Second, ${modeWords[conflict.second.mode]}`, cell: (row) => row.second },
        ]}
      />
      {same > 0 && (
        <p className="mt-3 text-soft">
          {plural(
            same,
            'To one other question both say the same.',
            `To the other ${same} questions both say the same.`,
          )}
        </p>
      )}
    </div>
  );
}
