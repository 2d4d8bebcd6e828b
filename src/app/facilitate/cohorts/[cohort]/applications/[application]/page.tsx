import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OneApplication } from '@/features/applications/components/one-application';
import { applicationOf, knownIn } from '@/features/applications/data';
import { likelySame } from '@/features/applications/same-person';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Application' };

type Props = { params: Promise<{ cohort: string; application: string }> };

export default async function ApplicationPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, application: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const application = cohort && (await applicationOf(viewer, cohort.id, id));
  if (!application) notFound();
  const same = likelySame(application, await knownIn(viewer, cohort.id));
  return (
    <CohortPage cohort={cohort} title={`${application.name}, ${application.reference}`}>
      <OneApplication cohort={slug} application={application} same={same} />
    </CohortPage>
  );
}
