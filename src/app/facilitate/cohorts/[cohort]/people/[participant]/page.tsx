import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/addresses';
import { londonDate } from '@/calendar/london';
import { nameInFull } from '@/features/accounts/preferences/model';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { UnreachedNotice } from '@/features/messages/reaching/components/unreached';
import { unreachedAmong } from '@/features/messages/reaching/data';
import { NeedsOfPerson } from '@/features/needs/components/needs-of-person';
import { needsOf } from '@/features/needs/data';
import { ownersIn } from '@/features/needs/owners/data';
import { HowSupported } from '@/features/participants/components/how-supported';
import { PersonForm } from '@/features/participants/components/person-form';
import { Withdraw } from '@/features/participants/components/withdraw';
import { placeLedOn } from '@/features/people/person/data';
import { AtTheTables } from '@/features/tables/absences/components/at-the-tables';
import { factsOf } from '@/features/tables/seating-input/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import { Link } from '@/ui/link';

export const metadata: Metadata = { title: 'Participant' };

type Props = { params: Promise<{ cohort: string; participant: string }> };

export default async function ParticipantPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, participant: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const facts = cohort && (await factsOf(viewer, cohort));
  const participant = facts?.participants.find((known) => known.id === id);
  const kept = cohort && !participant && (await placeLedOn(viewer, cohort.id, id));
  if (kept) redirect(addresses.cohort(slug).participant(kept));
  if (!cohort || !facts || !participant) notFound();
  const { personId } = participant;
  const [needs, owners, unreached] = await Promise.all([
    needsOf(viewer, cohort.id, { participantId: id }),
    ownersIn(viewer, cohort),
    unreachedAmong(viewer, [personId]),
  ]);
  return (
    <CohortPage cohort={cohort} title={nameInFull(participant)}>
      <p className="mb-6">
        <Link href={addresses.whole(participant.personId).home()}>
          How to reach them, and all they were here
        </Link>
      </p>
      <UnreachedNotice unreached={unreached.get(personId)} who={{ of: 'person', id: personId }} />
      <PersonForm cohort={slug} participant={participant} />
      <HowSupported cohort={slug} days={cohort.days} participant={participant} />
      {!participant.withdrawn && (
        <>
          <NeedsOfPerson {...{ cohort, needs, owners, today: londonDate(now()) }} participant={participant} />
          <AtTheTables cohort={slug} participant={participant} days={cohort.days} facts={facts} />
        </>
      )}
      <h2 className="mt-12 mb-3">Leaving the course</h2>
      {participant.withdrawn ? (
        <p>{participant.name} has left the course.</p>
      ) : (
        <Withdraw cohort={slug} participant={participant.id} />
      )}
    </CohortPage>
  );
}
