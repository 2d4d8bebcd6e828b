import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { MessageList } from '@/features/group-messages/standing/components/message-list';
import { SaidOfMessage } from '@/features/group-messages/standing/components/said';
import { messagesOf } from '@/features/group-messages/standing/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';
import { ButtonLink } from '@/ui/button-link';

export const metadata: Metadata = { title: 'Messages' };

type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<{ said?: string }> };

export default async function MessagesPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, { said }] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const here = addresses.cohort(slug);
  return (
    <CohortPage
      cohort={cohort}
      title="Messages"
      actions={
        <>
          <ButtonLink href={here.newMessage()}>Write a message</ButtonLink>
          <ButtonLink variant="quiet" href={here.newMessage({ begin: 'joining' })}>
            Joining instructions
          </ButtonLink>
          <ButtonLink variant="quiet" href={here.byHand()}>
            To give by hand
          </ButtonLink>
          <ButtonLink variant="quiet" href={addresses.templates({ programme: cohort.programmeSlug })}>
            Words of messages that go by themselves
          </ButtonLink>
        </>
      }
    >
      <SendingStopped sending={await sendingOf(viewer)} />
      <SaidOfMessage said={said} />
      <MessageList cohort={cohort} lines={await messagesOf(viewer, cohort.id)} />
    </CohortPage>
  );
}
