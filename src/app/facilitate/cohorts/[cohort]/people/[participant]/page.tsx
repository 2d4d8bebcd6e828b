import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { PersonForm } from '@/features/participants/components/person-form';
import { Withdraw } from '@/features/participants/components/withdraw';
import { participantsOf } from '@/features/participants/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Participant' };

export default async function ParticipantPage({ params }: { params: Promise<{ cohort: string; participant: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug, participant: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const participant = cohort && (await participantsOf(viewer, cohort.id)).find((known) => known.id === id);
  if (!cohort || !participant) notFound();
  return (
    <CohortPage cohort={cohort} title={participant.name}>
      <PersonForm cohort={slug} participant={participant} />
      <h2 className="mt-12 mb-3">Leaving the course</h2>
      {participant.withdrawn ? <p>{participant.name} has left the course.</p> : <Withdraw cohort={slug} participant={participant.id} />}
    </CohortPage>
  );
}
