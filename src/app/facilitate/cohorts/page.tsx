import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { CohortList } from '@/features/cohorts/components/cohort-list';
import { archivedCohorts, listedCohorts } from '@/features/cohorts/data';
import { ButtonLink } from '@/ui/button-link';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Cohorts' };

export default async function CohortsPage() {
  const viewer = await requireViewer();
  const [cohorts, archived] = await Promise.all([listedCohorts(viewer), archivedCohorts(viewer)]);
  return (
    <Page title="Cohorts" actions={<ButtonLink href={addresses.newCohort}>New cohort</ButtonLink>}>
      <CohortList cohorts={cohorts} archived={archived} />
    </Page>
  );
}
