import type { Metadata } from 'next';
import { VisitList } from '@/features/accounts/visits/components/visit-list';
import { ownVisits } from '@/features/accounts/visits/data';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Where you are signed in' };

export default async function VisitsPage() {
  return (
    <Page title="Where you are signed in" width="narrow" size="participant">
      <VisitList visits={await ownVisits(await requireViewer())} />
    </Page>
  );
}
