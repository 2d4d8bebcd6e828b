import { experienceWords } from '@/features/participants/model';
import { EmptyState } from '@/ui/empty-state';
import { RoundTable } from '@/ui/round-table';
import { Table as DataTable } from '@/ui/table';
import type { OwnTable } from '../model';
import { Needs } from '../prints/components/coach-sheets';
import { KnowsThem } from '../rules/components/knows-them';
import { needsOf, type SeatingRule } from '../rules/model';

/** A coach's own tables with the people at them: names, what they must act on, no addresses. */
export function OwnTables({ tables, needs }: { tables: readonly OwnTable[]; needs: readonly SeatingRule[] }) {
  if (tables.length === 0) return <EmptyState title="You have no table yet">Your facilitator gives you one. It will stand here with the names of its people.</EmptyState>;
  return tables.map((table) => (
    <section key={table.id} aria-labelledby={table.id} className="mb-12">
      <h2 id={table.id}>
        {table.cohortName}, table {table.number}
      </h2>
      <div className="my-4">
        <RoundTable name={`Table ${table.number}`} seats={table.seated.map((one) => ({ name: one.name, tone: one.experience === 'new' ? 'amber' : 'teal', note: one.experience === 'new' ? 'new to the role' : undefined }))} />
      </div>
      <DataTable
        caption={`People at table ${table.number}, ${table.cohortName}`}
        captionHidden
        rows={table.seated}
        rowKey={(one) => one.participantId}
        columns={[
          { key: 'name', label: 'Name', rowHead: true, cell: (one) => one.name },
          { key: 'experience', label: 'Experience', cell: (one) => experienceWords[one.experience] },
          { key: 'needs', label: 'What to act on', cell: (one) => <Needs person={{ needs: needsOf(one.participantId, needs) }} /> },
        ]}
      />
      {table.seated.length > 0 && <KnowsThem table={table} />}
    </section>
  ));
}
