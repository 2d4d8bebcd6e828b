import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organisations } from '@/features/accounts/organisations/data';
import { CohortDetailsForm } from '@/features/cohorts/components/cohort-form';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { KeepCohort } from '@/features/cohorts/keeping/components/keep-cohort';
import { mayCopy } from '@/features/cohorts/keeping/data';
import { Holders } from '@/features/cohorts/roles/components/holders';
import { holdersOf } from '@/features/cohorts/roles/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Details' };

export default async function DetailsPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [offered, holders] = await Promise.all([organisations(viewer), holdersOf(viewer, cohort)]);
  return (
    <CohortPage cohort={cohort}>
      <CohortDetailsForm cohort={cohort} organisations={offered} />
      <Holders cohort={slug} commissioner={cohort.commissionerName} holders={holders} />
      <KeepCohort cohort={cohort} mayCopy={mayCopy(viewer, cohort)} />
    </CohortPage>
  );
}
