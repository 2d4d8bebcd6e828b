import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { Paths } from '@/features/evaluations/reading/paths/components/paths';
import { pathsOf } from '@/features/evaluations/reading/paths/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'How people changed' };

export default async function PathsPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const { stages, paths } = await pathsOf(viewer, cohort.id);
  return (
    <CohortPage cohort={cohort} title="How people changed">
      <Paths stages={stages} paths={paths} />
    </CohortPage>
  );
}
