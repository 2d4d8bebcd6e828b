import type { Metadata } from 'next';
import { commissionedCohorts } from '@/features/cohorts/data';
import { CommissionedCohorts } from '@/features/ratings/dashboard/components/commissioned-cohorts';
import { stagesWithFigures } from '@/features/ratings/dashboard/data';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Impact' };

export default async function ImpactPage() {
  const viewer = await requireViewer();
  const [cohorts, figures] = await Promise.all([commissionedCohorts(viewer), stagesWithFigures(viewer)]);
  return (
    <Page title="Impact" lead="What the people on your courses said of them.">
      <CommissionedCohorts cohorts={cohorts} figures={figures} />
    </Page>
  );
}
