import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { AddFacilitatorForm } from '@/features/accounts/administration/components/person-forms';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Add a facilitator' };

export default function NewFacilitatorPage() {
  return (
    <Page
      title="Add a facilitator"
      width="narrow"
      breadcrumbs={<Breadcrumbs items={[{ label: 'Setting up', href: addresses.setUp }]} />}
      lead="They can set up cohorts and run them, everywhere. Roundtable tells them by mail, with the way in."
    >
      <AddFacilitatorForm />
    </Page>
  );
}
