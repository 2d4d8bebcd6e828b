import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { CallList } from '@/features/evaluations/collecting/calling/components/call-list';
import { toCall } from '@/features/evaluations/collecting/calling/model';
import { stageOf } from '@/features/evaluations/data';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { stageTitle } from '@/features/evaluations/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Calls' };

type Props = { params: Promise<{ cohort: string; stage: string }>; searchParams: Promise<{ call?: string }> };

export default async function CallsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const { call } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  return (
    <CohortPage cohort={cohort} title={`Calls: ${stageTitle(stage).toLowerCase()}`}>
      <CallList
        here={addresses.cohort(slug).stage(key)}
        people={toCall(await ledgerOf(viewer, stage.id))}
        call={call ?? null}
      />
    </CohortPage>
  );
}
