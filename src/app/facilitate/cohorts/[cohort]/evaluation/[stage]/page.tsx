import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { StageOverview } from '@/features/evaluations/collecting/progress/components/stage-overview';
import { aroundList } from '@/features/evaluations/collecting/progress/data';
import { documentOf } from '@/features/forms/data';
import { stageOf } from '@/features/evaluations/data';
import { KeysTogether } from '@/features/evaluations/responses/ballots/components/keys-together';
import { hasLostKeys, keysTogether } from '@/features/evaluations/responses/ballots/data';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { viewNamed } from '@/features/evaluations/ledger/model';
import { sheetsToKey } from '@/features/evaluations/collecting/paper/model';
import { isOver, stageState, stageTitle } from '@/features/evaluations/model';
import { ReleasePanel } from '@/features/evaluations/reading/releases/components/release-panel';
import { formsOf } from '@/features/evaluations/reading/releases/data';
import { noForms } from '@/features/evaluations/reading/tallies/reads';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Stage' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<{ sent?: string; show?: string }>;
};

export default async function StagePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const { sent, show } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const [{ title: form }, entries, around, forms, keysMissing] = await Promise.all([
    documentOf(viewer, stage.formVersionId),
    ledgerOf(viewer, stage.id),
    aroundList(viewer, stage.id),
    stageState(stage, now()) === 'closed' && !isOver(stage) ? formsOf(viewer, stage) : noForms,
    isOver(stage) || !stage.box ? false : hasLostKeys(viewer, stage.id),
  ]);
  if (!around) notFound();
  return (
    <CohortPage cohort={cohort} title={stageTitle(stage)}>
      <SendingStopped sending={await sendingOf(viewer)} />
      {stage.promise === 'unlinkable' && !isOver(stage) && keysTogether(viewer) && <KeysTogether />}
      <StageOverview
        cohort={slug}
        stage={stage}
        form={form}
        state={stageState(stage, now())}
        entries={entries}
        view={viewNamed(show)}
        {...around}
        keysMissing={keysMissing}
        sent={sent === undefined ? null : Number(sent)}
        instant={now()}
      >
        <ReleasePanel
          cohort={slug}
          stage={stage}
          forms={forms}
          conflicts={around.conflicts}
          sheetsToKey={sheetsToKey(stage, entries)}
          instant={now()}
        />
      </StageOverview>
    </CohortPage>
  );
}
