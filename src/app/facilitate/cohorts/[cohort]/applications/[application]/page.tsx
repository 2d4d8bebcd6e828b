import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OneApplication } from '@/features/applications/components/one-application';
import { applicationOf, knownIn } from '@/features/applications/data';
import { likelySame } from '@/features/applications/same-person';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { UnreachedNotice } from '@/features/messages/reaching/components/unreached';
import { unreachedApplicants } from '@/features/messages/reaching/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Application' };

type Props = { params: Promise<{ cohort: string; application: string }> };

export default async function ApplicationPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, application: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const application = cohort && (await applicationOf(viewer, cohort.id, id));
  if (!application) notFound();
  const [known, unreached] = await Promise.all([
    knownIn(viewer, cohort.id),
    unreachedApplicants(viewer, [id]),
  ]);
  const same = likelySame(application, known);
  return (
    <CohortPage cohort={cohort} title={`${application.name}, ${application.reference}`}>
      <UnreachedNotice unreached={unreached.get(id)} who={{ of: 'application', id, cohort: slug }} />
      <OneApplication cohort={slug} application={application} same={same} />
    </CohortPage>
  );
}
