import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Assessors } from '@/features/applications/assessing/components/assessors';
import { assessorsOf } from '@/features/applications/assessing/data';
import { ChoosingPage } from '@/features/applications/choosing/components/choosing-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Assessors' };

type Props = { params: Promise<{ cohort: string }> };

export default async function AssessorsRoute({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  return (
    <ChoosingPage cohort={cohort} title="Assessors">
      <Assessors cohort={slug} assessors={await assessorsOf(viewer, cohort.id)} />
    </ChoosingPage>
  );
}
