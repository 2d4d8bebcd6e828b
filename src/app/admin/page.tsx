import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { AdminTabs } from '@/features/accounts/administration/components/admin-tabs';
import { PeopleList } from '@/features/accounts/administration/components/people-list';
import { isDemo, people } from '@/features/accounts/data';
import { asOne, pageNumber } from '@/features/accounts/model';
import { KeysTogether } from '@/features/evaluations/responses/ballots/components/keys-together';
import { keysTogether } from '@/features/evaluations/responses/ballots/data';
import { InstallationChecklist } from '@/features/set-up/components/installation-checklist';
import { installationOf } from '@/features/set-up/data';
import { installationSteps, nextStep } from '@/features/set-up/model';
import { requireViewer } from '@/server/viewer';
import { ButtonLink } from '@/ui/button-link';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'People and roles' };

export default async function PeoplePage({ searchParams }: PageProps<'/admin'>) {
  const asked = await searchParams;
  const search = asOne(asked.search);
  const page = pageNumber(asked.page);
  const viewer = await requireViewer();
  const [found, demo, installation] = await Promise.all([
    people(viewer, { search, page }),
    isDemo(viewer),
    installationOf(viewer),
  ]);
  const isReady = demo || !nextStep(installationSteps(installation));
  return (
    <Page
      title="People and roles"
      tabs={<AdminTabs />}
      actions={<ButtonLink href={addresses.newPerson}>Add a person</ButtonLink>}
    >
      {keysTogether(viewer) && <KeysTogether />}
      {!isReady && (
        <section aria-label="Setting up" className="mb-12">
          <InstallationChecklist installation={installation} />
        </section>
      )}
      <PeopleList {...found} page={page} search={search} />
    </Page>
  );
}
