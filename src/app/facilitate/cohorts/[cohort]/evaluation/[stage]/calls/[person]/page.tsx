import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { calledName, nameInFull } from '@/features/accounts/preferences/model';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { Call } from '@/features/evaluations/collecting/calling/components/call';
import { script } from '@/features/evaluations/collecting/calling/model';
import { stageOf } from '@/features/evaluations/data';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { documentOf } from '@/features/forms/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Call' };

export default async function CallPage({
  params,
}: {
  params: Promise<{ cohort: string; stage: string; person: string }>;
}) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key, person: personId } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const person = (await ledgerOf(viewer, stage.id)).find((entry) => entry.personId === personId);
  if (!person) notFound();
  const document = await documentOf(viewer, stage.formVersionId);
  const lines = script({
    caller: viewer.name,
    name: calledName(person),
    programmeName: cohort.programmeName,
    minutes: document.minutes,
    promise: stage.promise,
  });
  return (
    <CohortPage cohort={cohort} title={`Call ${nameInFull(person)}`}>
      {person.saidAs && <p className="mb-2">Say: {person.saidAs}</p>}
      <p className="mb-6">
        {person.phone ? (
          <a href={`tel:${person.phone.replaceAll(' ', '')}`}>{person.phone}</a>
        ) : (
          'There is no phone number for this person.'
        )}
      </p>
      <Call cohort={slug} stage={key} personId={personId} document={document} lines={lines} />
    </CohortPage>
  );
}
