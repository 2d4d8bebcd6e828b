import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { MatchAnswers } from '@/features/evaluations/collecting/import/components/match-answers';
import { guessColumns } from '@/features/evaluations/collecting/import/guessing';
import { understand } from '@/features/evaluations/collecting/import/value-mapping';
import { uploadOf } from '@/features/evaluations/collecting/import/uploads/data';
import { stageOf } from '@/features/evaluations/data';
import { askedOf } from '@/features/evaluations/ledger/data';
import { stageState } from '@/features/evaluations/model';
import { documentOf } from '@/features/forms/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Match the columns' };

type Props = {
  params: Promise<{ cohort: string; stage: string; upload: string }>;
  searchParams: Promise<{ looked?: string }>;
};

export default async function MatchAnswersPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key, upload: id } = await params;
  const { looked } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const document = await documentOf(viewer, stage.formVersionId);
  const upload = await uploadOf(viewer, stage.id, id, document);
  const asked = await askedOf(viewer, stage.id);
  if (!upload || !asked) notFound();
  const { names, rows } = upload.table;
  const mapping = upload.mapping ?? {
    columns: upload.lastColumns ?? guessColumns(document, names, rows),
    values: {},
    scales: {},
  };
  return (
    <CohortPage cohort={cohort} title={`Match the columns of ${upload.fileName}`}>
      <MatchAnswers
        cohort={slug}
        stage={key}
        upload={upload}
        document={document}
        mapping={mapping}
        understood={understand(document, upload.table, mapping)}
        looked={looked === 'yes' || looked === 'unseen' ? looked : null}
        promise={stage.promise}
        asked={asked}
        isClosed={stageState(stage, now()) === 'closed'}
      />
    </CohortPage>
  );
}
