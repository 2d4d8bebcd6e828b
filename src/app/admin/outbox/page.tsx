import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { AdminTabs } from '@/features/accounts/administration/components/admin-tabs';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { pageNumber } from '@/features/accounts/model';
import { MailboxTrouble } from '@/features/messages/bounces/components/mailbox-trouble';
import { mailboxState } from '@/features/messages/bounces/data';
import { OutboxList } from '@/features/messages/components/outbox-list';
import { OutboxStates } from '@/features/messages/components/outbox-states';
import { SendTest } from '@/features/messages/components/send-test';
import { outbox, outboxCounts } from '@/features/messages/data';
import { SendingStopped, StopSending } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { statusNamed } from '@/features/messages/model';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Outbox' };

export default async function OutboxPage({ searchParams }: PageProps<'/admin/outbox'>) {
  const asked = await searchParams;
  const viewer = await requireViewer();
  const page = pageNumber(asked.page);
  const status = statusNamed(asked.state);
  const [{ messages, pages }, counts, sending, mailbox] = await Promise.all([
    outbox(viewer, page, status),
    outboxCounts(viewer),
    sendingOf(viewer),
    mailboxState(viewer),
  ]);
  const state = status ?? undefined;
  return (
    <Page
      title="Outbox"
      tabs={<AdminTabs />}
      actions={
        <>
          <StopSending sending={sending} />
          <SendTest quiet />
        </>
      }
      lead="Every message that Roundtable wrote. Where no mail server is set, they are kept here to be read."
    >
      <SendingStopped sending={sending} />
      <MailboxTrouble mailbox={mailbox} />
      <OutboxStates counts={counts} shown={status} />
      <OutboxList messages={messages} />
      <PageSteps page={page} pages={pages} href={(number) => addresses.outbox({ page: number, state })} />
    </Page>
  );
}
