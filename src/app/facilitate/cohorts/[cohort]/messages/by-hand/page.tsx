import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { ToGiveList } from '@/features/messages/by-hand/components/to-give';
import { toGive } from '@/features/messages/by-hand/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'To give by hand' };

type Props = { params: Promise<{ cohort: string }> };

export default async function ByHandPage({ params }: Props) {
  const viewer = await requireViewer();
  const cohort = await cohortBySlug(viewer, (await params).cohort);
  if (!cohort) notFound();
  const [messages, sending] = await Promise.all([toGive(viewer, cohort.id), sendingOf(viewer)]);
  return (
    <CohortPage cohort={cohort} title="To give by hand">
      <SendingStopped sending={sending} />
      <p className="no-print max-w-3xl">
        Roundtable can’t bring these to people by itself. Read each out, print it or hand it over, then say
        so: its words are erased then.
      </p>
      <ToGiveList messages={messages} />
    </CohortPage>
  );
}
