import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Criteria } from '@/features/applications/choosing/components/criteria';
import { criteriaOf, maySetCriteria } from '@/features/applications/choosing/data';
import { ChoosingPage } from '@/features/applications/choosing/components/choosing-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Criteria' };

type Props = { params: Promise<{ cohort: string }> };

export default async function CriteriaRoute({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  return (
    <ChoosingPage cohort={cohort} title="Criteria">
      <Criteria
        cohort={slug}
        criteria={await criteriaOf(viewer, cohort.id)}
        mayChange={maySetCriteria(viewer, cohort.programmeId)}
      />
    </ChoosingPage>
  );
}
