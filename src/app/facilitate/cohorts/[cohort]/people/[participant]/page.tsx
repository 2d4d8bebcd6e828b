import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { londonDate } from '@/calendar/london';
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
import { DaysAway } from '@/features/tables/absences/components/days-away';
import { TroubleAhead } from '@/features/tables/seating-input/components/trouble-ahead';
import { factsOf } from '@/features/tables/seating-input/data';
import { troubleAhead } from '@/features/tables/seating-input/trouble';
import { RuleForms } from '@/features/tables/rules/components/rule-form';
import { RuleList } from '@/features/tables/rules/components/rule-list';
import { conflictsOf, namesOf, rulesAbout } from '@/features/tables/rules/model';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Participant' };

type Props = { params: Promise<{ cohort: string; participant: string }> };

export default async function ParticipantPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, participant: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const facts = cohort && (await factsOf(viewer, cohort));
  const participant = facts?.participants.find((known) => known.id === id);
  if (!cohort || !facts || !participant) notFound();
  const { personId } = participant;
  const [needs, owners, unreached] = await Promise.all([
    needsOf(viewer, cohort.id, { participantId: id }),
    ownersIn(viewer, cohort),
    unreachedAmong(viewer, [personId]),
  ]);
  const people = facts.participants.filter(({ withdrawn }) => !withdrawn);
  const names = {
    participants: namesOf(people),
    coaches: new Map(facts.coaches.map(({ personId, name }) => [personId, name])),
  };
  const found = conflictsOf(people, facts.coaches, facts.rules).filter(
    ({ ruleId, participantId }) => ruleId === null && participantId === id,
  );
  const named = people.map((one) => ({ id: one.id, name: names.participants.get(one.id) ?? one.name }));
  return (
    <CohortPage cohort={cohort} title={participant.name}>
      <UnreachedNotice {...{ unreached: unreached.get(personId), personId, cohort: slug, participant: id }} />
      <PersonForm cohort={slug} participant={participant} />
      <HowSupported cohort={slug} days={cohort.days} participant={participant} />
      {!participant.withdrawn && (
        <>
          <NeedsOfPerson {...{ cohort, needs, owners, today: londonDate(now()) }} participant={participant} />
          <h2 className="mt-12 mb-3">At the tables</h2>
          <TroubleAhead lacks={troubleAhead(facts).filter(({ people: about }) => about.includes(id))} />
          <RuleList
            cohort={slug}
            rules={rulesAbout(id, facts.rules)}
            found={found}
            names={names}
            person={id}
          />
          <div className="mt-6">
            <RuleForms
              cohort={slug}
              person={{ id, name: participant.name }}
              people={named}
              coaches={facts.coaches.map(({ personId, name }) => ({ id: personId, name }))}
            />
          </div>
          <DaysAway cohort={slug} participant={id} days={cohort.days} absences={facts.absences} />
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
