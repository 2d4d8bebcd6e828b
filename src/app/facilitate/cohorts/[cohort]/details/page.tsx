import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortDetailsForm } from '@/features/cohorts/components/cohort-form';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Details' };

export default async function DetailsPage({ params }: { params: Promise<{ cohort: string }> }) {
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(await requireViewer(), slug);
  if (!cohort) notFound();
  return (
    <CohortPage cohort={cohort}>
      <p className="mb-6">Commissioned by {cohort.commissionerName}.</p>
      <CohortDetailsForm cohort={cohort} />
    </CohortPage>
  );
}
