import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { groupMessageById } from '@/features/group-messages/data';
import { recipientsOf } from '@/features/group-messages/recipients/data';
import { Letters } from '@/features/group-messages/standing/components/letters';
import { standingOf } from '@/features/group-messages/standing/data';
import { asOfNow } from '@/features/group-messages/standing/model';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Letters to print' };

type Props = { params: Promise<{ cohort: string; message: string }> };

export default async function PrintMessagePage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, message: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const message = cohort && (await groupMessageById(viewer, cohort.id, id));
  if (!cohort || !message || message.state === 'draft') notFound();
  const [lines, people] = await Promise.all([
    standingOf(viewer, cohort.id, id),
    recipientsOf(viewer, cohort, message.list, message),
  ]);
  const asNow = asOfNow(message, cohort.days, lines, people, now());
  const byHand = new Set(asNow.filter(({ state }) => state === 'by_hand').map(({ key }) => key));
  return (
    <CohortPage cohort={cohort} title="Letters to print">
      <Letters message={message} people={people.filter(({ key }) => byHand.has(key))} />
    </CohortPage>
  );
}
