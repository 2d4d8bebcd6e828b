import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ToTell } from '@/features/applications/telling/components/to-tell';
import { toTellOf } from '@/features/applications/telling/data';
import { ChoosingPage } from '@/features/applications/choosing/components/choosing-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'To tell' };

type Props = { params: Promise<{ cohort: string }> };

export default async function ToTellRoute({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  return (
    <ChoosingPage cohort={cohort} title="To tell">
      <SendingStopped sending={await sendingOf(viewer)} />
      <ToTell cohort={slug} lines={await toTellOf(viewer, cohort.id)} />
    </ChoosingPage>
  );
}
