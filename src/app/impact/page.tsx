import type { Metadata } from 'next';
import { commissionedCohorts } from '@/features/cohorts/data';
import { CommissionedCohorts } from '@/features/ratings/dashboard/components/commissioned-cohorts';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Impact' };

export default async function ImpactPage() {
  const cohorts = await commissionedCohorts(await requireViewer());
  return (
    <Page title="Impact" lead="What the people on your courses said of them.">
      <CommissionedCohorts cohorts={cohorts} />
    </Page>
  );
}
