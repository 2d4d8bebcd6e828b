import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/addresses';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { MessageForm } from '@/features/group-messages/components/message-form';
import { groupMessageById } from '@/features/group-messages/data';
import { anewForm, joiningForm, newForm } from '@/features/group-messages/form-values';
import { narrowings } from '@/features/group-messages/recipients/data';
import { anewOf } from '@/features/group-messages/standing/data';
import { anewNamed } from '@/features/group-messages/standing/model';
import { templateOf } from '@/features/group-messages/words/data';
import { requireViewer, type Viewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Write a message' };

type Asked = { begin?: string; from?: string; whom?: string };
type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<Asked> };

export default async function NewMessagePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, asked] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  return (
    <CohortPage
      cohort={cohort}
      title={asked.begin === 'joining' ? 'Joining instructions' : 'Write a message'}
    >
      <MessageForm
        cohort={slug}
        days={cohort.days}
        narrowings={await narrowings(viewer, cohort.id)}
        values={await begun(viewer, cohort, asked)}
        draft={{ key: crypto.randomUUID() }}
      />
    </CohortPage>
  );
}

/** What the form begins with: nothing, joining instructions, or the words of a message, to some of its people. */
async function begun(viewer: Viewer, cohort: Cohort, { begin, from, whom }: Asked) {
  const anew = anewNamed(whom);
  if (from !== undefined && anew) {
    const message = await groupMessageById(viewer, cohort.id, from);
    if (!message) notFound();
    const people = await anewOf(viewer, cohort, message, anew);
    // Without anybody chosen it would go to everybody.
    if (people.length === 0) redirect(addresses.cohort(cohort.slug).message(from));
    return anewForm(message, people);
  }
  const joining =
    begin === 'joining'
      ? await templateOf(viewer, { id: cohort.programmeId }, { kind: 'joining', language: 'en' })
      : null;
  return joining ? joiningForm(joining.changed ?? joining.own) : newForm;
}
