import { allAsks } from '@/features/forms/answers';
import { type FormDocument, optionsOf, type Question, questionsOf } from '@/features/forms/model';
import { Radios } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { speaking } from '@/languages/say';
import { Questions } from '@/features/forms/drawing/components/questions';
import type { StageRef } from '../../../schema';
import { answerByPhone, noteCall } from '../actions';
import { outcomeWords } from '../model';

type Props = StageRef & { personId: string; document: FormDocument; lines: readonly string[] };

/** A call: what to say first, the questions, and how it ended when there were no answers. */
export function Call({ cohort, stage, personId, document, lines }: Props) {
  const reference = (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <Hidden name="person" value={personId} />
    </>
  );
  return (
    <>
      <section aria-labelledby="script" className="mb-8 max-w-3xl rounded-lg border border-line bg-card p-6">
        <h2 id="script">Say</h2>
        {lines.map((line) => (
          <p key={line} className="mt-3 text-lead">
            “{line}”
          </p>
        ))}
      </section>
      <div className="max-w-3xl">
        <ActionForm action={answerByPhone}>
          {reference}
          {allAsks(document).map((ask) => (
            <div key={ask.key}>
              <When question={ask.question} document={document} />
              {ask.key.endsWith('.then') && (
                <p className="mt-4 text-soft">Now ask how it was before the course:</p>
              )}
              <Questions say={speaking('en')} asks={[ask]} />
            </div>
          ))}
          <SubmitButton pending="Sending…">Send what they said</SubmitButton>
        </ActionForm>
        <h2 className="mt-12 mb-3">The call ended without answers</h2>
        <ActionForm action={noteCall} idPrefix="end-">
          {reference}
          <Radios
            name="outcome"
            label="How did it end?"
            options={(['no_answer', 'call_back', 'wrong_number', 'declined'] as const).map((value) => ({
              value,
              label: outcomeWords[value],
            }))}
          />
          <SubmitButton variant="quiet" pending="Saving…">
            Note the call
          </SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}

/** When a question is for some people only, says for whom. */
function When({ question: { showIf }, document }: { question: Question; document: FormDocument }) {
  const other = showIf && questionsOf(document).find((known) => known.key === showIf.question);
  if (!showIf || !other) return null;
  const labels = optionsOf(other)
    .filter((option) => showIf.is.includes(option.key))
    .map((option) => option.label);
  return (
    <p className="mt-6 text-soft">
      Ask this only if they said {(labels.length > 0 ? labels : showIf.is).join(' or ')} to “{other.label}”
    </p>
  );
}
