import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApplicationJudged } from '@/features/applications/choosing/components/application-judged';
import { ChoosingPage } from '@/features/applications/choosing/components/choosing-page';
import { judgedById } from '@/features/applications/choosing/data';
import { cohortBySlug } from '@/features/cohorts/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'An application' };

type Props = { params: Promise<{ cohort: string; application: string }> };

export default async function ApplicationRoute({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, application: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const application = cohort && (await judgedById(viewer, cohort.id, id));
  if (!application) notFound();
  return (
    <ChoosingPage cohort={cohort} title={application.name}>
      <ApplicationJudged cohort={slug} application={application} />
    </ChoosingPage>
  );
}
