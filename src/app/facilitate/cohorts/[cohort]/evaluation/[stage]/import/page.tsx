import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { UploadAnswers } from '@/features/evaluations/collecting/import/components/upload-answers';
import { whyStaying } from '@/features/evaluations/collecting/import/model';
import { importsOf } from '@/features/evaluations/collecting/import/data';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Import old answers' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<{ forms?: string; out?: string }>;
};

export default async function ImportAnswersPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const { forms, out } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  return (
    <CohortPage cohort={cohort} title={`Import old answers: ${stageTitle(stage).toLowerCase()}`}>
      <UploadAnswers
        cohort={slug}
        stage={key}
        forms={forms === undefined ? null : Number(forms)}
        takenOut={out === 'yes' || out === 'before' ? out : null}
        imports={await importsOf(viewer, stage.id)}
        stays={whyStaying(stage)}
      />
    </CohortPage>
  );
}
