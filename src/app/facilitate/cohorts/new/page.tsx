import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organisations } from '@/features/accounts/organisations/data';
import { NewCohortForm } from '@/features/cohorts/components/cohort-form';
import { programmes } from '@/features/programmes/data';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'New cohort' };

export default async function NewCohortPage() {
  const viewer = await requireViewer();
  const [known, offered] = await Promise.all([programmes(viewer), organisations(viewer)]);
  if (known.length === 0) notFound();
  return (
    <Page
      title="New cohort"
      width="narrow"
      breadcrumbs={<Breadcrumbs items={[{ label: 'Cohorts', href: addresses.cohorts }]} />}
      lead="It begins with the programme’s themes and schedule. You can change all of it afterwards."
    >
      <NewCohortForm programmes={known} organisations={offered} formKey={crypto.randomUUID()} />
    </Page>
  );
}
