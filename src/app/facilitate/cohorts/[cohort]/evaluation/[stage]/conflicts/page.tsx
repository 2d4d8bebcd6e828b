import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { ConflictList } from '@/features/evaluations/collecting/conflicts/components/conflict-list';
import { conflictsOf } from '@/features/evaluations/collecting/conflicts/data';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Forms that came twice' };

export default async function ConflictsPage({
  params,
}: {
  params: Promise<{ cohort: string; stage: string }>;
}) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage) notFound();
  return (
    <CohortPage cohort={cohort} title={`Forms that came twice: ${stageTitle(stage).toLowerCase()}`}>
      <ConflictList cohort={slug} stage={key} conflicts={await conflictsOf(viewer, stage.id)} />
    </CohortPage>
  );
}
