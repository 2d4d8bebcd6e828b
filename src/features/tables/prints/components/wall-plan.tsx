import { RoundTable } from '@/ui/round-table';
import type { PersonsSeats, PrintedTable } from '../model';

/** For the wall: everybody by name with their table, then the tables as they stand. */
export function WallPlan({
  tables,
  people,
  day,
}: {
  tables: readonly PrintedTable[];
  people: readonly PersonsSeats[];
  day: number;
}) {
  const here = people.flatMap(({ id, name, tables: on }) =>
    on[day - 1] ? [{ id, name, table: on[day - 1] }] : [],
  );
  return (
    <>
      <h2 className="mb-4">Where you sit</h2>
      <ul className="large-print mb-10 gap-x-12 md:columns-2 print:columns-2">
        {here.map(({ id, name, table }) => (
          <li key={id} className="keep flex justify-between gap-x-4 border-b border-line py-1.5">
            <span>{name}</span> <span className="font-semibold whitespace-nowrap">table {table}</span>
          </li>
        ))}
      </ul>
      <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 print:break-before-page print:grid-cols-2">
        {tables.map((table) => (
          <li key={table.id} className="keep">
            <RoundTable
              name={`Table ${table.number}`}
              detail={table.coach?.split(' ').at(-1)}
              seats={table.people.map(({ name }) => ({ name }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
