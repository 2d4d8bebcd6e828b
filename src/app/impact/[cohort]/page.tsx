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
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

type Props = {
  params: Promise<{ cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const cohort = await commissionedCohortBySlug(await requireViewer(), (await params).cohort);
  return { title: [headingOf(), cohort?.name].filter((part) => part).join(' · ') };
}

export default async function CohortImpactPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await commissionedCohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [view, stages, cohorts, demo] = await Promise.all([
    dashboardOf(viewer, 'commissioner', readFilters(slug, await searchParams)),
    stagesWithForms(viewer, 'commissioner', slug),
    commissionedCohorts(viewer),
    isDemo(viewer),
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
    <Page title={headingOf(view?.stage.key)} breadcrumbs={way}>
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
    </Page>
  );
}
