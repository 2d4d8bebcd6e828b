import type { Metadata } from 'next';
import { AdminTabs } from '@/features/accounts/administration/components/admin-tabs';
import { OrganisationList } from '@/features/accounts/organisations/components/organisation-list';
import { AddOrganisationForm } from '@/features/accounts/organisations/components/organisation-forms';
import { organisations } from '@/features/accounts/organisations/data';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Organisations' };

export default async function OrganisationsPage() {
  return (
    <Page
      title="Organisations"
      tabs={<AdminTabs />}
      lead="Those that commission cohorts. Their commissioners see what their cohorts changed, and nobody’s name."
    >
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <OrganisationList organisations={await organisations(await requireViewer())} />
        <section aria-labelledby="add">
          <h2 id="add" className="mb-4">
            Add an organisation
          </h2>
          <AddOrganisationForm />
        </section>
      </div>
    </Page>
  );
}
