import type { Route } from 'next';
import type { Day } from '@/features/cohorts/model';
import { writtenDay } from '@/ui/dates';
import { Link } from '@/ui/link';

/** The days of a cohort as links, the one that is shown marked. `here`: the address, up to where `day=` goes. */
export function DayChoice({ days, day, here }: { days: readonly Day[]; day: number; here: string }) {
  return (
    <nav aria-label="Days" className="no-print mb-6">
      <ul className="flex flex-wrap gap-x-6">
        {days.map(({ number, date }) => (
          <li key={number}>
            <Link href={`${here}day=${number}` as Route} aria-current={number === day ? 'page' : undefined} className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
              Day {number}, {writtenDay(date)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
