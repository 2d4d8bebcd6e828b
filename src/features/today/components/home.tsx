import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Page } from '@/ui/page';
import { type Situation, tasksFor } from '../model';
import { CohortWay } from './cohort-way';
import { DayNow } from './day-now';
import { Tasks } from './tasks';

/** A facilitator's home: what needs them today, and where each cohort stands. */
export function Home({
  situations,
  more,
  instant,
}: {
  situations: readonly Situation[];
  more: number;
  instant: Date;
}) {
  const tasks = situations.flatMap((situation) =>
    tasksFor(situation, instant).map((task) => ({ ...task, cohort: situation.cohort, named: true })),
  );
  return (
    <Page
      title="What needs you today"
      actions={
        <ButtonLink variant="quiet" href={addresses.newCohort}>
          New cohort
        </ButtonLink>
      }
    >
      {situations.length === 0 && (
        <EmptyState
          title="You run no cohort yet"
          action={<ButtonLink href={addresses.newCohort}>New cohort</ButtonLink>}
        >
          Start with one: it takes its days and schedule from the programme.
        </EmptyState>
      )}
      {situations.map((situation) => (
        <DayNow key={situation.cohort.id} situation={situation} instant={instant} />
      ))}
      {situations.length > 0 &&
        (tasks.length > 0 ? <Tasks tasks={tasks} /> : <p>Nothing needs you just now.</p>)}
      {situations.map((situation) => (
        <section key={situation.cohort.id} aria-labelledby={situation.cohort.slug} className="mt-12">
          <h2 id={situation.cohort.slug} className="mb-4">
            <Link href={addresses.cohort(situation.cohort.slug).home}>{situation.cohort.name}</Link>
          </h2>
          <CohortWay situation={situation} instant={instant} />
        </section>
      ))}
      {more > 0 && (
        <p className="mt-10">
          <Link href={addresses.cohorts}>{`All cohorts, ${more} more`}</Link>
        </p>
      )}
    </Page>
  );
}
