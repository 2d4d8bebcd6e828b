import { type Situation, tasksFor } from '../model';
import { CohortWay } from './cohort-way';
import { DayNow } from './day-now';
import { NextDay } from './next-day';
import { Tasks } from './tasks';

/** A cohort's front page: what needs the facilitator, its way so far, and the next day. */
export function CohortToday({ situation, instant }: { situation: Situation; instant: Date }) {
  const tasks = tasksFor(situation, instant).map((task) => ({
    ...task,
    cohort: situation.cohort,
    named: false,
  }));
  return (
    <>
      <DayNow situation={situation} instant={instant} />
      <h2 className="mb-3">Needs you today</h2>
      {tasks.length > 0 ? <Tasks tasks={tasks} /> : <p>Nothing needs you just now.</p>}
      <section aria-labelledby="way" className="my-10">
        <h2 id="way" className="mb-4">
          The way of this cohort
        </h2>
        <CohortWay situation={situation} instant={instant} />
      </section>
      <NextDay situation={situation} instant={instant} />
    </>
  );
}
