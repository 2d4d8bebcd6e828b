import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { CohortChecklist } from '@/features/set-up/components/cohort-checklist';
import { readinessOf } from '@/features/set-up/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Getting ready' };

export default async function CohortSetUpPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  return (
    <CohortPage cohort={cohort} title="Getting ready">
      <CohortChecklist cohort={slug} readiness={await readinessOf(viewer, cohort)} />
    </CohortPage>
  );
}
