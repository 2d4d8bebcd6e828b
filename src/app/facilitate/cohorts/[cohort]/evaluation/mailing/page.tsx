import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { stagesOf } from '@/features/evaluations/data';
import { MailingPlan } from '@/features/evaluations/collecting/mailing/components/mailing-plan';
import { reachOf } from '@/features/evaluations/collecting/mailing/data';
import { mailingPlan, nobody } from '@/features/evaluations/collecting/mailing/model';
import { now } from '@/server/clock';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Planned mail' };

export default async function MailingPlanPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [stages, reach] = await Promise.all([stagesOf(viewer, cohort.id), reachOf(viewer, cohort.id)]);
  const mails = mailingPlan(stages.map((stage) => ({ ...stage, reach: reach[stage.id] ?? nobody })));
  return (
    <CohortPage cohort={cohort} title="Planned mail">
      <SendingStopped sending={await sendingOf(viewer)} />
      <MailingPlan
        cohort={slug}
        mails={mails}
        isRead={stages.every(
          ({ mailing, formVersionId, mailReadAt }) => !mailing || !formVersionId || mailReadAt,
        )}
        instant={now()}
      />
    </CohortPage>
  );
}
