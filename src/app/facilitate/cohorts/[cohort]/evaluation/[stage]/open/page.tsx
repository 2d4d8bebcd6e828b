import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { OpenForm } from '@/features/evaluations/collecting/mailing/components/open-form';
import { openingOf } from '@/features/evaluations/collecting/mailing/opening';
import { stageOf } from '@/features/evaluations/data';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { isOver, stageState, stageTitle } from '@/features/evaluations/model';
import { documentOf } from '@/features/forms/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Open a form' };

export default async function OpenFormPage({
  params,
}: {
  params: Promise<{ cohort: string; stage: string }>;
}) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId || isOver(stage) || stageState(stage, now()) === 'open') notFound();
  const [{ title }, entries] = await Promise.all([
    documentOf(viewer, stage.formVersionId),
    ledgerOf(viewer, stage.id),
  ]);
  return (
    <CohortPage cohort={cohort} title={`Open “${stageTitle(stage)}” now?`}>
      <OpenForm
        cohort={slug}
        stage={stage}
        form={title}
        opening={openingOf(entries, stage, now())}
        instant={now()}
      />
    </CohortPage>
  );
}
