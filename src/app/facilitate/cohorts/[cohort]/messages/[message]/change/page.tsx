import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { MessageForm } from '@/features/group-messages/components/message-form';
import { groupMessageById } from '@/features/group-messages/data';
import { formOf } from '@/features/group-messages/form-values';
import { narrowings } from '@/features/group-messages/recipients/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Change a message' };

type Props = { params: Promise<{ cohort: string; message: string }> };

export default async function ChangeMessagePage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, message: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const message = cohort && (await groupMessageById(viewer, cohort.id, id));
  if (!cohort || message?.state !== 'draft') notFound();
  return (
    <CohortPage cohort={cohort} title="Change a message">
      <MessageForm
        cohort={slug}
        days={cohort.days}
        narrowings={await narrowings(viewer, cohort.id)}
        values={formOf(message)}
        draft={{ message: id, version: message.version }}
      />
    </CohortPage>
  );
}
