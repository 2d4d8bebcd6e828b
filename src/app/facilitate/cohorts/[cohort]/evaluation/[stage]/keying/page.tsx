import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { Keying } from '@/features/evaluations/collecting/keying/components/keying';
import { missingOf, sheetsSoFar } from '@/features/evaluations/collecting/keying/data';
import { allKeyFields } from '@/features/evaluations/collecting/keying/model';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { documentOf } from '@/features/forms/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Key paper forms' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<{ keyed?: string; sheet?: string }>;
};

export default async function KeyingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const { keyed, sheet = '' } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const [document, sheets, missing] = await Promise.all([
    documentOf(viewer, stage.formVersionId),
    sheetsSoFar(viewer, stage.id),
    missingOf(viewer, stage.id),
  ]);
  if (!sheets) notFound();
  const fields = allKeyFields(document);
  const rows = missing.map((row) => ({
    ...row,
    label: fields.find((field) => field.key === row.key)?.label ?? row.key,
  }));
  return (
    <CohortPage cohort={cohort} title={`Key paper forms: ${stageTitle(stage).toLowerCase()}`}>
      <Keying
        cohort={slug}
        stage={stage}
        fields={fields}
        sheets={sheets}
        missing={rows}
        before={keyed ? { state: keyed, sheet } : null}
      />
    </CohortPage>
  );
}
