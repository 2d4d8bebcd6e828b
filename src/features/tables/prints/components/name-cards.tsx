import type { PersonsSeats } from '../model';

/** A card for each person, to cut out and stand up: their name in large letters, and where they sit. */
export function NameCards({ people, remix }: { people: readonly PersonsSeats[]; remix: boolean }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
      {people.map(({ id, name, tables }) => {
        const [first, ...rest] = name.split(' ');
        return (
          <li
            key={id}
            className="keep flex min-h-52 flex-col items-center justify-center border border-dashed border-strong-line bg-card p-6 text-center"
          >
            <p className="card-name font-semibold">{first}</p>
            <p className="large-print">{rest.join(' ')}</p>
            <p className="mt-3 text-lead">
              {remix
                ? tables
                    .flatMap((table, index) => (table === null ? [] : `Day ${index + 1}: table ${table}`))
                    .join(' · ')
                : `Table ${tables.find((table) => table !== null) ?? ''}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
