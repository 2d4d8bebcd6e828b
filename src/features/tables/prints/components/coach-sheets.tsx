import { Needs } from '../../rules/components/needs';
import type { PrintedTable } from '../model';

/** A sheet for each coach, a page each, in large print: who sits at their table, and what they must act on. */
export function CoachSheets({ tables }: { tables: readonly PrintedTable[] }) {
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
            <Needs needs={person.needs} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
