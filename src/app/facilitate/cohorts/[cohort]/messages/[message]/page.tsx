import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { WhoGetsWhat } from '@/features/group-messages/components/who-gets-what';
import { groupMessageById, listedOf } from '@/features/group-messages/data';
import { type GroupMessage, titleOf } from '@/features/group-messages/model';
import { recipientsOf } from '@/features/group-messages/recipients/data';
import type { Recipient } from '@/features/group-messages/recipients/model';
import { SaidOfMessage } from '@/features/group-messages/standing/components/said';
import { Standing } from '@/features/group-messages/standing/components/standing';
import { standingOf, toldNow, writtenOf } from '@/features/group-messages/standing/data';
import { asOfNow, cameSince, changedFor } from '@/features/group-messages/standing/model';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { now } from '@/server/clock';
import { requireViewer, type Viewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Message' };

type Asked = Partial<Record<'said' | 'one' | 'two' | 'three', string>>;
type Props = { params: Promise<{ cohort: string; message: string }>; searchParams: Promise<Asked> };

export default async function MessagePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug, message: id }, asked] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  const message = cohort && (await groupMessageById(viewer, cohort.id, id));
  if (!cohort || !message) notFound();
  const isDraft = message.state === 'draft';
  const people = await recipientsOf(viewer, cohort, message.list, message);
  return (
    <CohortPage cohort={cohort} title={titleOf(message.subject, cohort)}>
      <SendingStopped sending={await sendingOf(viewer)} />
      <SaidOfMessage said={asked.said} />
      {isDraft ? (
        <WhoGetsWhat
          {...{ cohort, message, people }}
          frozen={await listedOf(viewer, cohort.id, id)}
          chosen={[asked.one, asked.two, asked.three].flatMap((key) => key ?? [])}
        />
      ) : (
        <Sent {...{ viewer, cohort, message, people }} />
      )}
    </CohortPage>
  );
}

type SentProps = { viewer: Viewer; cohort: Cohort; message: GroupMessage; people: readonly Recipient[] };

async function Sent({ viewer, cohort, message, people }: SentProps) {
  const [lines, written] = await Promise.all([
    standingOf(viewer, cohort.id, message.id),
    writtenOf(viewer, cohort.id, message),
  ]);
  return (
    <Standing
      {...{ cohort, message }}
      lines={asOfNow(message, cohort.days, lines, people, now())}
      changed={changedFor(message, people, written, toldNow)}
      came={cameSince(message, lines, people, written)}
    />
  );
}
