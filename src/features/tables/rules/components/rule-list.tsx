import { addresses } from '@/addresses';
import { ActionRow } from '@/ui/action-row';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { addRule, removeRule } from '../actions';
import { type Conflict, type Names, ruleInWords, type SeatingRule } from '../model';

type Props = {
  cohort: string;
  rules: readonly SeatingRule[];
  found: readonly Conflict[];
  names: Names;
  person?: string;
};

/** Rules in people's words, each with a button that takes it back; and the conflicts that were found, each with one that lets it be. */
export function RuleList({ cohort, rules, found, names, person }: Props) {
  if (rules.length + found.length === 0) return <p className="text-soft">No rule yet.</p>;
  const back = person ? 'person' : 'rules';
  return (
    <ul className="max-w-3xl">
      {rules.map((rule) => (
        <ActionRow
          key={rule.id}
          action={
            rule.kind === 'needs' ? (
              <Link href={addresses.cohort(cohort).participant(rule.participantId)}>
                From their needs <span className="sr-only">“{ruleInWords(rule, names)}”</span>
              </Link>
            ) : (
              <TakeBack {...{ cohort, rule, names, person }} />
            )
          }
        >
          {ruleInWords(rule, names)}
        </ActionRow>
      ))}
      {byCoach(found).map((some) => (
        <FoundOfCoach key={some[0].coachId} cohort={cohort} some={some} names={names} back={back} />
      ))}
    </ul>
  );
}

/** The button that takes a rule back. */
function TakeBack({ cohort, rule, names, person }: Omit<Props, 'rules' | 'found'> & { rule: SeatingRule }) {
  return (
    <ActionForm action={removeRule} idPrefix={`rule-${rule.id}-`}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="rule" value={rule.id} />
      <Hidden name="back" value={person ? 'person' : 'rules'} />
      {person && <Hidden name="participant" value={person} />}
      <SubmitButton variant="quiet" pending="Removing…">
        Take back <span className="sr-only">“{ruleInWords(rule, names)}”</span>
      </SubmitButton>
    </ActionForm>
  );
}

/** Those of one coach's organisation are one line, however many they are. */
const byCoach = (found: readonly Conflict[]): [Conflict, ...Conflict[]][] => {
  const [first, ...rest] = found;
  if (!first) return [];
  const [same, others] = [
    rest.filter(({ coachId }) => coachId === first.coachId),
    rest.filter(({ coachId }) => coachId !== first.coachId),
  ];
  return [[first, ...same], ...byCoach(others)];
};

type FoundProps = Pick<Props, 'cohort' | 'names'> & { some: [Conflict, ...Conflict[]]; back: string };

/** The conflicts of one coach that were found, each with a button that lets it be. */
function FoundOfCoach({ cohort, some, names, back }: FoundProps) {
  const [{ coachId, share }] = some;
  const rows = some.map((conflict) => (
    <Found key={conflict.participantId} conflict={conflict} names={names} />
  ));
  return (
    <li>
      <ActionForm action={addRule} idPrefix={`allow-${coachId}-`}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="coach" value={coachId} />
        <Hidden name="kind" value="allow" />
        <Hidden name="back" value={back} />
        {some.length === 1 ? (
          <ul>{rows}</ul>
        ) : (
          <div className="border-b border-line py-2">
            {names.coaches.get(coachId)} not with {some.length} people
            <p className="text-small text-soft">Found by Roundtable: all are of {share}.</p>
            <FormDetails summary="Who">
              <ul>{rows}</ul>
            </FormDetails>
          </div>
        )}
      </ActionForm>
    </li>
  );
}

function Found({ conflict: { participantId, coachId, why }, names }: { conflict: Conflict; names: Names }) {
  return (
    <ActionRow
      action={
        <SubmitButton variant="quiet" name="participant" value={participantId} pending="Saving…">
          Let it be{' '}
          <span className="sr-only">
            that {names.participants.get(participantId)} sits with {names.coaches.get(coachId)}
          </span>
        </SubmitButton>
      }
    >
      {names.participants.get(participantId)} not at the table of {names.coaches.get(coachId)}
      <p className="text-small text-soft">Found by Roundtable: {why}.</p>
    </ActionRow>
  );
}
