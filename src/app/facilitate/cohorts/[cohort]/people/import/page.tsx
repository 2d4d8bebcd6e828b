import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { ImportPeople } from '@/features/participants/import/components/import-people';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Import a list of people' };

export default async function ImportPage({ params }: { params: Promise<{ cohort: string }> }) {
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(await requireViewer(), slug);
  if (!cohort) notFound();
  return (
    <CohortPage cohort={cohort} title="Import a list of people">
      <ImportPeople cohort={slug} />
    </CohortPage>
  );
}
