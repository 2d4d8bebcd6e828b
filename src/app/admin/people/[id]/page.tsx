import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GrantRoleForm } from '@/features/accounts/administration/components/person-forms';
import { RoleList } from '@/features/accounts/administration/components/role-list';
import { personById } from '@/features/accounts/data';
import { organisations } from '@/features/accounts/organisations/data';
import { placesToWork } from '@/features/accounts/model';
import { cohortsOf } from '@/features/cohorts/data';
import { programmes } from '@/features/programmes/data';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Roles of a person' };

export default async function PersonPage({ params }: PageProps<'/admin/people/[id]'>) {
  const viewer = await requireViewer();
  const person = await personById(viewer, (await params).id);
  if (!person) notFound();
  const where = placesToWork(await programmes(viewer), await cohortsOf(viewer), await organisations(viewer));
  return (
    <Page
      title={person.name}
      breadcrumbs={<Breadcrumbs items={[{ label: 'People and roles', href: addresses.people() }]} />}
      lead={person.email ?? 'Has no email address.'}
    >
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="roles" className="min-w-0">
          <h2 id="roles">Roles</h2>
          <RoleList person={person} />
        </section>
        <section aria-labelledby="give" className="min-w-0">
          <h2 id="give" className="mb-4">
            Give a role
          </h2>
          <GrantRoleForm personId={person.id} where={where} />
        </section>
      </div>
    </Page>
  );
}
