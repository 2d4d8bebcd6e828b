import type { Route } from 'next';
import type { Day } from '@/features/cohorts/model';
import { ChoiceLinks } from '@/ui/choice-links';
import { writtenDay } from '@/calendar/written';

/** The days of a cohort as links, the one that is shown marked. `here`: the address, up to where `day=` goes. */
export function DayChoice({ days, day, here }: { days: readonly Day[]; day: number; here: string }) {
  const items = days.map(({ number, date }) => ({
    href: `${here}day=${number}` as Route,
    label: `Day ${number}, ${writtenDay(date)}`,
    current: number === day,
  }));
  return (
    <div className="mb-6">
      <ChoiceLinks label="Days" items={items} />
    </div>
  );
}
