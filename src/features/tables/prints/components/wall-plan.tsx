import { writtenDay } from '@/calendar/written';
import type { Cohort } from '@/features/cohorts/model';
import { addresses } from '@/addresses';
import { ChoiceLinks } from '@/ui/choice-links';
import { onTheWall, type Order, orders, type PersonsSeats, type PrintedTable } from '../model';

type Props = {
  cohort: Cohort;
  tables: readonly PrintedTable[];
  people: readonly PersonsSeats[];
  day: number;
  order: Order;
};

/** For the wall, on one page: where and when, everybody with their table, and the tables with their people. */
export function WallPlan({ cohort, tables, people, day, order }: Props) {
  const date = cohort.days.find(({ number }) => number === day)?.date;
  return (
    <>
      <OrderChoice cohort={cohort.slug} day={day} order={order} />
      <div className="paper wall p-6 print:p-0">
        <h2>{cohort.name}: where you sit</h2>
        <p className="mb-4">
          Day {day}
          {date && `, ${writtenDay(date)}`}
          {cohort.venue && `, ${cohort.venue}`}
        </p>
        <ul className="mb-6 gap-x-8 sm:columns-2 md:columns-3 print:columns-3">
          {onTheWall(people, day, order).map(({ id, name, table }) => (
            <li key={id} className="keep flex justify-between gap-x-3 border-b border-line py-0.5">
              <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
                {name}
              </span>
              <span className="font-semibold whitespace-nowrap">table {table}</span>
            </li>
          ))}
        </ul>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4 print:grid-cols-4">
          {tables.map((table) => (
            <li key={table.id} className="keep min-w-0">
              <h3 className="border-b border-strong-line">Table {table.number}</h3>
              {table.coach && <p>with {table.coach}</p>}
              <ul>
                {table.people.map((one) => (
                  <li key={one.id} dir="auto" className="[overflow-wrap:anywhere]">
                    {one.name}
                    {one.supporter && `, ${one.supporter}`}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const orderWords: Record<Order, string> = { first: 'By first name', surname: 'By surname' };

function OrderChoice({ cohort, day, order }: { cohort: string; day: number; order: Order }) {
  const items = orders.map((one) => ({
    href: addresses.cohort(cohort).toPrint({ what: 'plan', day, order: one }),
    label: orderWords[one],
    current: one === order,
  }));
  return (
    <div className="mb-4">
      <ChoiceLinks label="Order of names" items={items} />
    </div>
  );
}
