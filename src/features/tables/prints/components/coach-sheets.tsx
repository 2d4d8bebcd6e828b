import { SharedNeeds } from '@/features/needs/components/shared-needs';
import type { SharedNeed } from '@/features/needs/model';
import type { PrintedTable } from '../model';

type Props = { tables: readonly PrintedTable[]; needs: readonly SharedNeed[] };

/** A sheet for each coach, a page each, in large print: who sits at their table, and what they must act on, as was agreed. */
export function CoachSheets({ tables, needs }: Props) {
  return tables.map((table) => (
    <section
      key={table.id}
      aria-labelledby={`sheet-${table.number}`}
      className="large-print mb-12 print:break-after-page"
    >
      <h2 id={`sheet-${table.number}`}>
        Table {table.number}
        {table.coach && `: ${table.coach}`}
      </h2>
      <ul className="mt-3">
        {table.people.map((person) => (
          <li key={person.id} className="keep border-b border-line py-3">
            <span className="font-semibold">{person.name}</span>
            {person.supporter && `, with ${person.supporter}`}
            {person.isNew && ', new to the role'}
            <SharedNeeds needs={needs.filter(({ participantId }) => participantId === person.id)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
