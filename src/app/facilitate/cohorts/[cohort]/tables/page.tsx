import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { londonDate } from '@/calendar/london';
import { dayOn, daysOver } from '@/features/cohorts/model';
import { MakeTables } from '@/features/tables/components/make-tables';
import { TablesPage } from '@/features/tables/components/tables-page';
import { BeginPlan } from '@/features/tables/plans/components/begin-plan';
import { NoPlan } from '@/features/tables/plans/components/no-plan';
import { PlanBoard } from '@/features/tables/plans/components/plan-board';
import { Waiting } from '@/features/tables/plans/components/waiting';
import { planShown } from '@/features/tables/plans/data';
import { wasCutOff } from '@/features/tables/plans/model';
import { TroubleAhead } from '@/features/tables/seating-input/components/trouble-ahead';
import { factsOf } from '@/features/tables/seating-input/data';
import { tablesToMake } from '@/features/tables/seating-input/model';
import { troubleAhead } from '@/features/tables/seating-input/trouble';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import { EmptyState } from '@/ui/empty-state';
import { SkipLink } from '@/ui/skip-link';

export const metadata: Metadata = { title: 'Tables' };

type Search = { plan?: string; day?: string; who?: string; to?: string; moved?: string };
type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<Search> };

export default async function PlanPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const { plan: number, day: asked, ...chosen } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [facts, plan] = await Promise.all([factsOf(viewer, cohort), planShown(viewer, cohort.id, number)]);
  if (number !== undefined && !plan) notFound();
  const today = londonDate(now());
  const day = cohort.days.find((one) => String(one.number) === asked)?.number ?? dayOn(cohort.days, today);
  return (
    <TablesPage
      cohort={cohort}
      title={plan ? `Tables, plan ${plan.number}` : 'Tables'}
      actions={plan?.state === 'ready' && <SkipLink to="#seats">Skip to the seats</SkipLink>}
    >
      {(!plan || plan.state === 'without') && <TroubleAhead lacks={troubleAhead(facts)} />}
      {facts.tables.length === 0 ? (
        <EmptyState
          title="There are no tables yet"
          action={<MakeTables cohort={slug} suggested={tablesToMake(facts, cohort.places)} />}
        >
          People sit in groups of five or six, each with a coach.
        </EmptyState>
      ) : !plan ? (
        <EmptyState title="There is no seating plan yet" action={<BeginPlan cohort={slug} />}>
          Roundtable seats everybody by the rules and aims, and says how good the plan is. Or seat people by
          hand.
        </EmptyState>
      ) : plan.state === 'waiting' ? (
        <Waiting cohort={slug} plan={plan} cutOff={wasCutOff(plan, now())} />
      ) : plan.state === 'without' ? (
        <NoPlan cohort={slug} plan={plan} />
      ) : (
        <PlanBoard
          cohort={slug}
          allDays={cohort.days}
          facts={facts}
          plan={plan}
          day={day}
          over={daysOver(cohort.days, today)}
          chosen={chosen}
        />
      )}
    </TablesPage>
  );
}
