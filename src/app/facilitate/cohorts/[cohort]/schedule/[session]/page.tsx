import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { teamOf } from '@/features/participants/team/data';
import { RemoveSession, SessionForm } from '@/features/schedule/components/session-form';
import { scheduleOf } from '@/features/schedule/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Session' };

export default async function SessionPage({
  params,
}: {
  params: Promise<{ cohort: string; session: string }>;
}) {
  const viewer = await requireViewer();
  const { cohort: slug, session: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const session = cohort && (await scheduleOf(viewer, cohort.id)).find((known) => known.id === id);
  if (!cohort || !session) notFound();
  return (
    <CohortPage cohort={cohort} title={session.title}>
      <SessionForm cohort={slug} team={await teamOf(viewer, cohort.id)} session={session} />
      <RemoveSession cohort={slug} session={session.id} />
    </CohortPage>
  );
}
