import type { Metadata } from 'next';
import { AdminTabs } from '@/features/accounts/administration/components/admin-tabs';
import { InstallationChecklist } from '@/features/set-up/components/installation-checklist';
import { installationOf } from '@/features/set-up/data';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Setting up' };

export default async function SetUpPage() {
  const installation = await installationOf(await requireViewer());
  return (
    <Page
      title="Setting up"
      tabs={<AdminTabs />}
      lead="What Roundtable needs before the first cohort. You can come back to it at any time."
    >
      <InstallationChecklist installation={installation} />
    </Page>
  );
}
