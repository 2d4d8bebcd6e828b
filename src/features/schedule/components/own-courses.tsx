import type { Cohort } from '@/features/cohorts/model';
import { writtenDay } from '@/calendar/written';
import { CalendarLink } from '@/features/cohorts/components/calendar-link';
import { DefinitionList } from '@/ui/definition-list';
import { EmptyState } from '@/ui/empty-state';
import { clockTime, type OwnSession } from '../model';

export type Course = {
  cohort: Cohort;
  seat: { number: number; coach: string | null } | null;
  sessions: readonly OwnSession[];
};

/** The courses that somebody takes part in or contributes to: when, where, at which table, leading what. */
export function OwnCourses({ courses }: { courses: readonly Course[] }) {
  if (courses.length === 0)
    return (
      <EmptyState title="You are on no course just now">
        Once a facilitator adds you to one, its days and place stand here.
      </EmptyState>
    );
  return courses.map(({ cohort, seat, sessions }) => (
    <section key={cohort.id} aria-labelledby={cohort.slug} className="mb-12">
      <h2 id={cohort.slug} className="mb-3">
        {cohort.programmeName}, {cohort.name}
      </h2>
      <DefinitionList
        entries={[
          ...cohort.days.map((day) => ({
            term: `Day ${day.number}`,
            value: `${writtenDay(day.date)}. ${day.theme}`,
            action: <CalendarLink cohort={cohort.slug} day={day.number} />,
          })),
          { term: 'Where', value: cohort.venue },
          ...(seat
            ? [
                {
                  term: 'Your table',
                  value: seat.coach
                    ? `Table ${seat.number}, with ${seat.coach} as your coach`
                    : `Table ${seat.number}`,
                },
              ]
            : []),
          ...sessions.map((session) => ({
            term: 'You lead',
            value: `${session.title}, day ${session.dayNumber} at ${clockTime(session.startMinute)}, ${session.minutes} minutes`,
          })),
        ]}
      />
      {seat && (
        <p className="mt-4">
          When there is a form to answer, your own link comes by email. In the room, there is a code on your
          table.
        </p>
      )}
    </section>
  ));
}
