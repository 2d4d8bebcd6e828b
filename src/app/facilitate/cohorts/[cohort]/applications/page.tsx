import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { EnterForm } from '@/features/applications/beginning/components/enter-form';
import { ApplicationList } from '@/features/applications/components/application-list';
import { applicationsOf } from '@/features/applications/data';
import { recruitmentOf } from '@/features/applications/recruiting/data';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { ButtonLink } from '@/ui/button-link';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Applications' };

export default async function ApplicationsPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [applications, recruitment] = await Promise.all([
    applicationsOf(viewer, cohort.id),
    recruitmentOf(viewer, cohort.id),
  ]);
  const { recruiting } = addresses.cohort(slug);
  return (
    <CohortPage
      cohort={cohort}
      actions={
        <ButtonLink variant="quiet" href={recruiting()}>
          How people apply
        </ButtonLink>
      }
    >
      <ApplicationList cohort={slug} applications={applications} recruits={recruitment !== null} />
      {recruitment && <EnterForm cohort={slug} formKey={crypto.randomUUID()} />}
    </CohortPage>
  );
}
