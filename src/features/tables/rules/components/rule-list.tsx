import { ActionRow } from '@/ui/action-row';
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
      {found.map((conflict) => (
        <ActionRow
          key={`${conflict.participantId} ${conflict.coachId}`}
          action={
            <ActionForm action={addRule} idPrefix={`allow-${conflict.participantId}-${conflict.coachId}-`}>
              <Hidden name="cohort" value={cohort} />
              <Hidden name="participant" value={conflict.participantId} />
              <Hidden name="coach" value={conflict.coachId} />
              <Hidden name="kind" value="allow" />
              <Hidden name="back" value={back} />
              <SubmitButton variant="quiet" pending="Saving…">
                Let it be{' '}
                <span className="sr-only">
                  that {names.participants.get(conflict.participantId)} sits with{' '}
                  {names.coaches.get(conflict.coachId)}
                </span>
              </SubmitButton>
            </ActionForm>
          }
        >
          {names.participants.get(conflict.participantId)} not at the table of{' '}
          {names.coaches.get(conflict.coachId)}
          <p className="text-small text-soft">Found by Roundtable: {conflict.why}.</p>
        </ActionRow>
      ))}
    </ul>
  );
}
