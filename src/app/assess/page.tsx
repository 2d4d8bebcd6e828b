import type { Metadata } from 'next';
import { AssessmentList } from '@/features/applications/assessing/components/assessment-list';
import { assessmentsOf } from '@/features/applications/assessing/data';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Applications to score' };

export default async function AssessPage() {
  const viewer = await requireViewer();
  return (
    <Page
      title="Applications to score"
      lead="You read them without names. If you find out who wrote one, hand it to another assessor."
      size="participant"
      width="narrow"
    >
      <AssessmentList lines={await assessmentsOf(viewer)} />
    </Page>
  );
}
