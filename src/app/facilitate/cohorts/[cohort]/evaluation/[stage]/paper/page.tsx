import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { PaperSheets } from '@/features/evaluations/collecting/paper/components/paper-sheets';
import { handedInOf, sheetsOf } from '@/features/evaluations/collecting/paper/data';
import { paperKinds } from '@/features/evaluations/collecting/paper/model';
import { documentOf } from '@/features/forms/data';
import { requireViewer } from '@/server/viewer';
import '@/ui/paper.css';

export const metadata: Metadata = { title: 'Paper forms' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<{ as?: string; language?: string }>;
};

export default async function PaperPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const { as, language } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const [document, sheets, people] = await Promise.all([
    documentOf(viewer, stage.formVersionId),
    sheetsOf(viewer, stage.id),
    handedInOf(viewer, stage.id),
  ]);
  return (
    <CohortPage cohort={cohort} title={`Paper forms: ${stageTitle(stage).toLowerCase()}`}>
      <PaperSheets
        cohort={slug}
        stage={stage}
        kind={paperKinds.find((kind) => kind === as) ?? 'normal'}
        document={document}
        language={language}
        sheets={sheets}
        people={people}
      />
    </CohortPage>
  );
}
