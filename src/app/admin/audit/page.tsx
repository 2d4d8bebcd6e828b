import type { Metadata } from 'next';
import { AdminTabs } from '@/features/accounts/administration/components/admin-tabs';
import { asOne } from '@/features/accounts/model';
import { AuditList } from '@/features/audit/components/audit-list';
import { auditEvents } from '@/features/audit/data';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const asked = await searchParams;
  const filter = {
    actor: asOne(asked.actor).trim(),
    subject: asOne(asked.subject).trim(),
    before: asOne(asked.before),
  };
  const found = await auditEvents(await requireViewer(), filter);
  return (
    <Page
      title="Audit log"
      tabs={<AdminTabs />}
      lead="Who did what, and when. Roundtable adds to it, and changes or removes nothing."
    >
      <AuditList {...found} filter={filter} />
    </Page>
  );
}
