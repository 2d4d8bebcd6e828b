import type { Address } from '@/addresses';
import type { Day } from '../model';
import { ChoiceLinks } from '@/ui/choice-links';
import { writtenDay } from '@/calendar/written';

/** The days of a cohort as links, the one that is shown marked. `to`: the address of a day. */
export function DayChoice({
  days,
  day,
  to,
}: {
  days: readonly Day[];
  day: number;
  to: (day: number) => Address;
}) {
  const items = days.map(({ number, date }) => ({
    href: to(number),
    label: `Day ${number}, ${writtenDay(date)}`,
    current: number === day,
  }));
  return (
    <div className="mb-6">
      <ChoiceLinks label="Days" items={items} />
    </div>
  );
}
