import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDemo } from '@/features/accounts/data';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug, cohortsOf } from '@/features/cohorts/data';
import { stageOf } from '@/features/evaluations/data';
import { showToFacilitator } from '@/features/ratings/dashboard/actions';
import { Dashboard } from '@/features/ratings/dashboard/components/dashboard';
import { MadeUp } from '@/features/ratings/dashboard/components/made-up';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import { readFilters } from '@/features/ratings/dashboard/model';
import { stageTitle } from '@/features/evaluations/model';
import { requireViewer } from '@/server/viewer';
import { Link } from '@/ui/link';

export const metadata: Metadata = { title: 'Results' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ResultsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const filters = readFilters(slug, { ...(await searchParams), stage: key });
  const [cohort, view, cohorts, demo] = await Promise.all([
    cohortBySlug(viewer, slug),
    dashboardOf(viewer, 'facilitator', filters),
    cohortsOf(viewer),
    isDemo(viewer),
  ]);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !view || !stage) notFound();
  return (
    <CohortPage cohort={cohort} title={`Results: ${stageTitle(stage).toLowerCase()}`}>
      {demo && <MadeUp />}
      <Dashboard
        shownTo="facilitator"
        view={view}
        choices={{ stages: [], cohorts }}
        action={showToFacilitator}
      />
      {view.waiting !== null && (
        <p className="mt-4">
          <Link href={addresses.cohort(slug).stage(key).home()}>To the stage’s page</Link>
        </p>
      )}
      <p className="mt-8">
        <Link href={addresses.cohort(slug).stage(key).texts()}>Read what people wrote</Link>
      </p>
    </CohortPage>
  );
}
