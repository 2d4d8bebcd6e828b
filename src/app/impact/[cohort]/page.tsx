import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDemo } from '@/features/accounts/data';
import { commissionedCohortBySlug, commissionedCohorts } from '@/features/cohorts/data';
import { showToCommissioner } from '@/features/ratings/dashboard/actions';
import { Dashboard } from '@/features/ratings/dashboard/components/dashboard';
import { MadeUp } from '@/features/ratings/dashboard/components/made-up';
import { NoFigures } from '@/features/ratings/dashboard/components/no-figures';
import { dashboardOf, stagesWithForms } from '@/features/ratings/dashboard/data';
import { headingOf, readFilters } from '@/features/ratings/dashboard/model';
import { NeedsMetFigure } from '@/features/reports/needs-met/components/needs-met';
import { needsMetIn } from '@/features/reports/needs-met/data';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

type Props = {
  params: Promise<{ cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { cohort: slug } = await params;
  const { stage } = readFilters(slug, await searchParams);
  const cohort = await commissionedCohortBySlug(await requireViewer(), slug);
  return { title: [headingOf(stage), cohort?.name].filter((part) => part).join(' · ') };
}

export default async function CohortImpactPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await commissionedCohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const filters = readFilters(slug, await searchParams);
  const [view, stages, cohorts, demo, told] = await Promise.all([
    dashboardOf(viewer, 'commissioner', filters),
    stagesWithForms(viewer, 'commissioner', slug),
    commissionedCohorts(viewer),
    isDemo(viewer),
    needsMetIn(viewer, cohort.id),
  ]);
  const way = (
    <Breadcrumbs
      items={[
        { label: 'Impact', href: addresses.impact },
        { label: `${cohort.programmeName} · ${cohort.name}` },
      ]}
    />
  );
  return (
    <Page title={headingOf(filters.stage)} breadcrumbs={way}>
      {demo && <MadeUp />}
      {view ? (
        <Dashboard
          shownTo="commissioner"
          view={view}
          choices={{ stages, cohorts }}
          action={showToCommissioner}
        />
      ) : (
        <NoFigures />
      )}
      <div className="mt-12">
        <NeedsMetFigure told={told} />
      </div>
    </Page>
  );
}
