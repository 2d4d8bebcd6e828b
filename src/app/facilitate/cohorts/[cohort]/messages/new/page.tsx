import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { MessageForm } from '@/features/group-messages/components/message-form';
import { joiningForm, newForm } from '@/features/group-messages/form-values';
import { narrowings } from '@/features/group-messages/recipients/data';
import { templateOf } from '@/features/group-messages/words/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Write a message' };

type Props = {
  params: Promise<{ cohort: string }>;
  searchParams: Promise<{ begin?: string; people?: string }>;
};

export default async function NewMessagePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, { begin, people }] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const joining =
    begin === 'joining'
      ? await templateOf(viewer, { id: cohort.programmeId }, { kind: 'joining', language: 'en' })
      : null;
  return (
    <CohortPage cohort={cohort} title={joining ? 'Joining instructions' : 'Write a message'}>
      <MessageForm
        cohort={slug}
        days={cohort.days}
        narrowings={await narrowings(viewer, cohort.id)}
        values={
          joining ? joiningForm(joining.changed ?? joining.own, people) : { ...newForm, people: people ?? '' }
        }
        draft={{ key: crypto.randomUUID() }}
      />
    </CohortPage>
  );
}
