import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { StageSettingsForm } from '@/features/evaluations/components/stage-settings';
import { stageOf } from '@/features/evaluations/data';
import { formVersionsFor } from '@/features/forms/data';
import { isFrozen, stageTitle } from '@/features/evaluations/model';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Form, promise and dates' };

export default async function StageSettingsPage({
  params,
}: {
  params: Promise<{ cohort: string; stage: string }>;
}) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage) notFound();
  const forms = await formVersionsFor(viewer, stage.audience, cohort.programmeId);
  return (
    <CohortPage cohort={cohort} title={`${stageTitle(stage)}: form, promise and dates`}>
      <StageSettingsForm cohort={slug} stage={stage} frozen={isFrozen(stage, now())} forms={forms} />
    </CohortPage>
  );
}
