import { londonDate } from '@/calendar/london';
import { SessionList } from '@/features/schedule/components/day-schedule';
import { writtenDay } from '@/calendar/written';
import type { Situation } from '../model';

/** The schedule of today's day, or of the next one. Nothing once all days are over. */
export function NextDay({ situation: { cohort, ahead }, instant }: { situation: Situation; instant: Date }) {
  const today = londonDate(instant);
  const day = cohort.days.find((known) => known.date >= today);
  if (!day || !ahead) return null;
  return (
    <section aria-labelledby="next-day">
      <h2 id="next-day">{day.date === today ? `Day ${day.number}, today` : `Day ${day.number}, next`}</h2>
      <p className="mb-3 text-soft">
        {writtenDay(day.date)} · {day.theme}
      </p>
      <SessionList sessions={ahead.sessions.filter((session) => session.dayNumber === day.number)} />
    </section>
  );
}
