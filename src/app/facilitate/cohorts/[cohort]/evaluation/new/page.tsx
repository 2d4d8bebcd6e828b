import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { NewStageForm } from '@/features/evaluations/components/new-stage';
import { formVersionsFor } from '@/features/forms/data';
import { stageAudiences } from '@/features/forms/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Add a stage' };

export default async function NewStagePage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const forms = await Promise.all(
    stageAudiences.map((audience) => formVersionsFor(viewer, audience, cohort.programmeId)),
  );
  return (
    <CohortPage cohort={cohort} title="Add a stage">
      <NewStageForm cohort={slug} forms={forms.flat()} />
    </CohortPage>
  );
}
