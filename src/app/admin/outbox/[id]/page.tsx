import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MessageText } from '@/features/messages/components/message-text';
import { messageById } from '@/features/messages/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { SettleMessage } from '@/features/messages/delivering/components/settle-message';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'A message' };

export default async function MessagePage({ params }: PageProps<'/admin/outbox/[id]'>) {
  const viewer = await requireViewer();
  const message = await messageById(viewer, (await params).id);
  if (!message) notFound();
  return (
    <Page
      title={message.subject}
      breadcrumbs={<Breadcrumbs items={[{ label: 'Outbox', href: addresses.outbox() }]} />}
    >
      <SendingStopped sending={await sendingOf(viewer)} />
      <MessageText message={message} />
      <SettleMessage id={message.id} status={message.status} />
    </Page>
  );
}
