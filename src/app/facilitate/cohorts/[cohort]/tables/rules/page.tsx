import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { TablesPage } from '@/features/tables/components/tables-page';
import { RuleForms } from '@/features/tables/rules/components/rule-form';
import { RuleList } from '@/features/tables/rules/components/rule-list';
import { conflictsOf, namesOf } from '@/features/tables/rules/model';
import { TroubleAhead } from '@/features/tables/seating-input/components/trouble-ahead';
import { coachChoices } from '@/features/participants/team/model';
import { factsOf } from '@/features/tables/seating-input/data';
import { troubleAhead } from '@/features/tables/seating-input/trouble';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Seating rules' };

export default async function RulesPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const facts = await factsOf(viewer, cohort);
  const { coaches, rules } = facts;
  const people = facts.participants.filter(({ withdrawn }) => !withdrawn);
  const names = {
    participants: namesOf(people),
    coaches: new Map(coaches.map(({ personId, name }) => [personId, name])),
  };
  const found = conflictsOf(people, coaches, rules).filter(({ ruleId }) => ruleId === null);
  return (
    <TablesPage cohort={cohort} title="Rules">
      <p className="mb-6 max-w-3xl text-soft">
        No plan that Roundtable works out breaks a rule. When rules contradict each other, it says which.
      </p>
      <TroubleAhead lacks={troubleAhead(facts)} />
      <RuleList cohort={slug} rules={rules} found={found} names={names} />
      <h2 className="mt-12 mb-4">Add a rule</h2>
      <RuleForms
        cohort={slug}
        person={null}
        people={people.map(({ id }) => ({ id, name: names.participants.get(id) ?? '' }))}
        coaches={coachChoices(coaches)}
      />
    </TablesPage>
  );
}
