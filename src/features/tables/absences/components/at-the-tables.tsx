import type { Day } from '@/features/cohorts/model';
import { coachChoices } from '@/features/participants/team/model';
import { RuleForms } from '../../rules/components/rule-form';
import { RuleList } from '../../rules/components/rule-list';
import { conflictsOf, namesOf, rulesAbout } from '../../rules/model';
import { TroubleAhead } from '../../seating-input/components/trouble-ahead';
import type { Facts } from '../../seating-input/model';
import { troubleAhead } from '../../seating-input/trouble';
import { DaysAway } from './days-away';

type Props = {
  cohort: string;
  participant: { id: string; name: string };
  days: readonly Day[];
  facts: Facts;
};

/** What the seating goes by of one participant: what can't be met, the rules about them, and the days on which they are away. */
export function AtTheTables({ cohort, participant: { id, name }, days, facts }: Props) {
  const people = facts.participants.filter(({ withdrawn }) => !withdrawn);
  const names = {
    participants: namesOf(people),
    coaches: new Map(facts.coaches.map((coach) => [coach.personId, coach.name])),
  };
  const found = conflictsOf(people, facts.coaches, facts.rules).filter(
    ({ ruleId, participantId }) => ruleId === null && participantId === id,
  );
  const named = people.map((one) => ({ id: one.id, name: names.participants.get(one.id) ?? one.name }));
  return (
    <>
      <h2 className="mt-12 mb-3">At the tables</h2>
      <TroubleAhead lacks={troubleAhead(facts).filter(({ people: about }) => about.includes(id))} />
      <RuleList cohort={cohort} rules={rulesAbout(id, facts.rules)} found={found} names={names} person={id} />
      <div className="mt-6">
        <RuleForms
          cohort={cohort}
          person={{ id, name }}
          people={named}
          coaches={coachChoices(facts.coaches)}
        />
      </div>
      <DaysAway cohort={cohort} participant={id} days={days} absences={facts.absences} />
    </>
  );
}
