import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { AddPersonForm } from '@/features/accounts/administration/components/person-forms';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Add a person' };

export default function NewPersonPage() {
  return (
    <Page
      title="Add a person"
      width="narrow"
      breadcrumbs={<Breadcrumbs items={[{ label: 'People and roles', href: addresses.people() }]} />}
      lead="Whoever is known by the same address already is shown to you instead. You give them a role on the next page."
    >
      <AddPersonForm />
    </Page>
  );
}
