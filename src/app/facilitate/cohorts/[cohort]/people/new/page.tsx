import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { PersonForm } from '@/features/participants/components/person-form';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Add a participant' };

export default async function NewParticipantPage({ params }: { params: Promise<{ cohort: string }> }) {
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(await requireViewer(), slug);
  if (!cohort) notFound();
  return (
    <CohortPage cohort={cohort} title="Add a participant">
      <PersonForm cohort={slug} />
    </CohortPage>
  );
}
