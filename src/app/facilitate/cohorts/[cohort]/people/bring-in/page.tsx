import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { BringIn } from '@/features/participants/components/bring-in';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Bring in a list' };

export default async function BringInPage({ params }: { params: Promise<{ cohort: string }> }) {
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(await requireViewer(), slug);
  if (!cohort) notFound();
  return (
    <CohortPage cohort={cohort} title="Bring in a list">
      <BringIn cohort={slug} />
    </CohortPage>
  );
}
