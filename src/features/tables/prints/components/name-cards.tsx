import { byTable, type PersonsSeats } from '../model';

/** A card for each person, table by table, to cut out and stand up: what they are called in large letters, and where they sit. */
export function NameCards({
  people,
  remix,
  day,
}: {
  people: readonly PersonsSeats[];
  remix: boolean;
  day: number;
}) {
  return (
    <ul className="paper grid border-0 sm:grid-cols-2 print:grid-cols-2">
      {byTable(people, day).map(({ id, card, tables }) => (
        <li
          key={id}
          className="keep flex min-h-52 min-w-0 flex-col items-center justify-center border border-dashed border-strong-line p-6 text-center [overflow-wrap:anywhere]"
        >
          <p dir="auto" data-size={card.size} className="card-name max-w-full font-semibold">
            {card.large}
          </p>
          {card.small && (
            <p dir="auto" className="card-rest max-w-full">
              {card.small}
            </p>
          )}
          <p className="mt-3 text-lead">{seatInWords(tables, remix, day)}</p>
        </li>
      ))}
    </ul>
  );
}

/** With new tables each day, each of them; else where somebody sits on the day that is printed. */
function seatInWords(tables: readonly (number | null)[], remix: boolean, day: number): string {
  if (!remix) return `Table ${tables[day - 1] ?? tables.find((table) => table !== null) ?? ''}`;
  return tables
    .flatMap((table, index) => (table === null ? [] : `Day ${index + 1}: table ${table}`))
    .join(' · ');
}
