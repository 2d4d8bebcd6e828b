import { ActionRow } from '@/ui/action-row';
import { Details } from '@/ui/details';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
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
            <ActionForm action={removeRule} idPrefix={`rule-${rule.id}-`}>
              <Hidden name="cohort" value={cohort} />
              <Hidden name="rule" value={rule.id} />
              <Hidden name="back" value={back} />
              {person && <Hidden name="participant" value={person} />}
              <SubmitButton variant="quiet" pending="Removing…">
                Take back <span className="sr-only">“{ruleInWords(rule, names)}”</span>
              </SubmitButton>
            </ActionForm>
          }
        >
          {ruleInWords(rule, names)}
          {rule.note && <p className="text-small text-soft">For the coach: {rule.note}</p>}
        </ActionRow>
      ))}
      {byCoach(found).map((some) =>
        some.length === 1 ? (
          some.map((conflict) => (
            <Found
              key={conflict.participantId}
              cohort={cohort}
              conflict={conflict}
              names={names}
              back={back}
            />
          ))
        ) : (
          <li key={some[0]?.coachId} className="border-b border-line py-2">
            {names.coaches.get(some[0]?.coachId ?? '')} not with {some.length} people
            <p className="text-small text-soft">Found by Roundtable: all are of {some[0]?.share}.</p>
            <Details summary="Who">
              <ul>
                {some.map((conflict) => (
                  <Found
                    key={conflict.participantId}
                    cohort={cohort}
                    conflict={conflict}
                    names={names}
                    back={back}
                  />
                ))}
              </ul>
            </Details>
          </li>
        ),
      )}
    </ul>
  );
}

/** Those of one coach's organisation are one line, however many they are. */
const byCoach = (found: readonly Conflict[]): Conflict[][] =>
  [...new Set(found.map(({ coachId }) => coachId))].map((id) =>
    found.filter(({ coachId }) => coachId === id),
  );

/** A conflict that was found, with a button that lets it be. */
function Found({
  cohort,
  conflict: { participantId, coachId, why },
  names,
  back,
}: Pick<Props, 'cohort' | 'names'> & { conflict: Conflict; back: string }) {
  return (
    <ActionRow
      action={
        <ActionForm action={addRule} idPrefix={`allow-${participantId}-${coachId}-`}>
          <Hidden name="cohort" value={cohort} />
          <Hidden name="participant" value={participantId} />
          <Hidden name="coach" value={coachId} />
          <Hidden name="kind" value="allow" />
          <Hidden name="back" value={back} />
          <SubmitButton variant="quiet" pending="Saving…">
            Let it be{' '}
            <span className="sr-only">
              that {names.participants.get(participantId)} sits with {names.coaches.get(coachId)}
            </span>
          </SubmitButton>
        </ActionForm>
      }
    >
      {names.participants.get(participantId)} not at the table of {names.coaches.get(coachId)}
      <p className="text-small text-soft">Found by Roundtable: {why}.</p>
    </ActionRow>
  );
}
