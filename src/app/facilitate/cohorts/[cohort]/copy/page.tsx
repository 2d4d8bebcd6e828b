import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organisations } from '@/features/accounts/organisations/data';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { CopyForm } from '@/features/cohorts/keeping/components/copy-form';
import { mayCopy } from '@/features/cohorts/keeping/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Copy' };

export default async function CopyPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const [cohort, offered] = await Promise.all([
    cohortBySlug(viewer, (await params).cohort),
    organisations(viewer),
  ]);
  if (!cohort || !mayCopy(viewer, cohort)) notFound();
  return (
    <CohortPage cohort={cohort} title={`A cohort like ${cohort.name}`}>
      <CopyForm cohort={cohort} organisations={offered} formKey={crypto.randomUUID()} />
    </CohortPage>
  );
}
