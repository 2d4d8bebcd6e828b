import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { londonDate } from '@/calendar/london';
import { dayOn } from '@/features/cohorts/model';
import { AbsenceForm } from '@/features/tables/absences/components/absence-form';
import { AbsenceList } from '@/features/tables/absences/components/absence-list';
import { WithoutCoach } from '@/features/tables/absences/components/without-coach';
import { DayChoice } from '@/features/cohorts/components/day-choice';
import { TablesPage } from '@/features/tables/components/tables-page';
import { repairsOf } from '@/features/tables/repair/data';
import { spareCoaches, withoutCoach } from '@/features/tables/repair/model';
import { ChangesMade } from '@/features/tables/plans/components/changes-made';
import { Repairs } from '@/features/tables/repair/components/repairs';
import { changesOn, moveWordsOf } from '@/features/tables/plans/model';
import { factsOf } from '@/features/tables/seating-input/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import { EmptyState } from '@/ui/empty-state';

export const metadata: Metadata = { title: 'Tables on the day' };

type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<{ day?: string; ways?: string }> };

export default async function DayPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, { day: asked, ways }] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const today = londonDate(now());
  const day = cohort.days.find((one) => String(one.number) === asked)?.number ?? dayOn(cohort.days, today);
  const facts = await factsOf(viewer, cohort);
  const look = ways === 'usual' || ways === 'longer' ? ways : 'at once';
  const morning = await repairsOf(viewer, cohort.id, facts, day, look);
  const words = moveWordsOf(facts);
  const made = changesOn(morning?.plan.changes ?? [], today);
  return (
    <TablesPage cohort={cohort} title="On the day">
      <DayChoice
        days={cohort.days}
        day={day}
        to={(shown) => addresses.cohort(slug).onTheDay({ day: shown })}
      />
      {!morning ? (
        <EmptyState title="No plan is in use">
          Put a plan in use first. Then this page mends it when somebody isn’t there.
        </EmptyState>
      ) : (
        <>
          <AbsenceList cohort={slug} day={day} facts={facts} />
          <h2 className="mt-8 mb-4">What it takes</h2>
          <WithoutCoach
            cohort={slug}
            day={day}
            tables={withoutCoach(facts, day)}
            spare={spareCoaches(facts, day)}
          />
          <Repairs
            cohort={slug}
            plan={morning.plan}
            day={day}
            broken={morning.broken}
            ways={morning.ways}
            undecided={morning.undecided}
            words={words}
            look={look}
          />
          <AbsenceForm cohort={slug} day={day} facts={facts} plan={morning.plan} />
          <ChangesMade cohort={slug} plan={morning.plan} day={day} changes={made} words={words} />
        </>
      )}
    </TablesPage>
  );
}
