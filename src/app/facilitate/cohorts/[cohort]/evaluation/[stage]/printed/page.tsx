import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { PrintedFigures } from '@/features/evaluations/collecting/printed/components/printed-figures';
import { printedResultOf } from '@/features/evaluations/collecting/printed/data';
import { documentOf } from '@/features/forms/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Figures from print' };

type Props = { params: Promise<{ cohort: string; stage: string }> };

export default async function PrintedPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const [document, printed] = await Promise.all([
    documentOf(viewer, stage.formVersionId),
    printedResultOf(viewer, stage.id),
  ]);
  return (
    <CohortPage cohort={cohort} title={`Figures from print: ${stageTitle(stage).toLowerCase()}`}>
      <PrintedFigures cohort={slug} stage={key} document={document} printed={printed} />
    </CohortPage>
  );
}
