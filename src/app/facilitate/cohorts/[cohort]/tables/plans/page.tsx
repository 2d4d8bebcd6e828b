import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { TablesPage } from '@/features/tables/components/tables-page';
import { BeginPlan } from '@/features/tables/plans/components/begin-plan';
import { Comparison } from '@/features/tables/plans/components/comparison';
import { PlanList } from '@/features/tables/plans/components/plan-list';
import { plansByNumber, plansOf } from '@/features/tables/plans/data';
import { planQualities } from '@/features/tables/quality/model';
import { factsOf } from '@/features/tables/seating-input/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Seating plans' };

/** More columns than these nobody reads. */
const mostCompared = 4;

type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<{ compare?: string | string[] }> };

export default async function PlansPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const { compare = [] } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const numbers = [compare].flat().map(Number).filter(Number.isInteger).slice(0, mostCompared);
  const [plans, facts, chosen] = await Promise.all([
    plansOf(viewer, cohort.id),
    factsOf(viewer, cohort),
    plansByNumber(viewer, cohort.id, numbers),
  ]);
  const ready = chosen.filter(({ state }) => state === 'ready');
  const qualities = planQualities(facts, ready);
  const compared = ready.flatMap((plan, index) => {
    const quality = qualities[index];
    return quality ? [{ plan, quality }] : [];
  });
  return (
    <TablesPage cohort={cohort} title="All plans">
      {plans.length === 0 ? (
        <p className="mb-6">There is no seating plan yet.</p>
      ) : (
        <PlanList cohort={slug} plans={plans} compared={numbers} />
      )}
      {compared.length > 0 && <Comparison cohort={slug} compared={compared} />}
      <div className="mt-8">
        <BeginPlan cohort={slug} />
      </div>
    </TablesPage>
  );
}
