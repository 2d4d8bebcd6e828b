import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { AdminTabs } from '@/features/accounts/administration/components/admin-tabs';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { pageNumber } from '@/features/accounts/model';
import { OutboxList } from '@/features/messages/components/outbox-list';
import { SendTest } from '@/features/messages/components/send-test';
import { outbox } from '@/features/messages/data';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Outbox' };

export default async function OutboxPage({ searchParams }: PageProps<'/admin/outbox'>) {
  const page = pageNumber((await searchParams).page);
  const { messages, pages } = await outbox(await requireViewer(), page);
  return (
    <Page
      title="Outbox"
      tabs={<AdminTabs />}
      actions={<SendTest quiet />}
      lead="Every message that Roundtable wrote. Where no mail server is set, they are kept here to be read."
    >
      <OutboxList messages={messages} />
      <PageSteps page={page} pages={pages} href={(number) => addresses.outbox({ page: number })} />
    </Page>
  );
}
