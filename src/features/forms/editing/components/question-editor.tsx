import { Checkboxes, Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { kinds, questionKinds } from '../../kinds';
import { documentNow, type Form, type Question } from '../../model';
import { saveQuestion } from '../actions';
import { adviceOn } from '../advice';
import { conditionsFor } from '../questions';

/** Writes one question: how it is answered, its words, and who is asked. */
export function QuestionEditor({
  form,
  part,
  question,
}: {
  form: Form;
  part: number;
  question: Question | null;
}) {
  const advice = question ? adviceOn(question.label) : [];
  return (
    <ActionForm action={saveQuestion} values={valuesOf(question)} className="max-w-3xl space-y-6">
      <Hidden name="form" value={form.key} />
      <Hidden name="version" value={String(form.draftVersion)} />
      <Hidden name="part" value={String(part)} />
      {question && <Hidden name="question" value={question.key} />}
      <TextArea
        name="label"
        label="The question"
        hint={
          advice.length > 0 ? advice.join(' ') : 'Short, one thing at a time, in words that everybody uses'
        }
        rows={2}
      />
      <TextField name="hint" label="A hint below it" hint="You may leave it empty" />
      <Kind />
      <OnlySome form={form} part={part} />
      <SubmitButton pending="Saving…">{question ? 'Save the question' : 'Add the question'}</SubmitButton>
    </ActionForm>
  );
}

/** How it is answered, and the words that some kinds need. */
function Kind() {
  return (
    <>
      <Radios
        name="kind"
        label="How is it answered?"
        options={questionKinds.map((value) => ({
          value,
          label: kinds[value].name,
          hint: kinds[value].about,
        }))}
      />
      <TextField
        name="low"
        label="What 1 means"
        hint="For marks from 1 to 5, such as: Not helpful"
        width="medium"
      />
      <TextField name="high" label="What 5 means" hint="Such as: Very helpful" width="medium" />
      <TextArea
        name="options"
        label="The answers to choose from"
        hint="For lists, each on a line of its own"
        rows={5}
      />
    </>
  );
}

/** Whom it is asked of, where earlier parts ask something that can decide that. */
function OnlySome({ form, part }: { form: Form; part: number }) {
  const conditions = conditionsFor(documentNow(form), part - 1);
  if (conditions.length === 0) return null;
  return (
    <fieldset>
      <legend className="font-semibold">Ask it only of some people</legend>
      <p className="mb-3 text-soft">
        Tick answers to one earlier question. Tick none, and everybody is asked.
      </p>
      {conditions.map((condition) => (
        <Checkboxes
          key={condition.question}
          name={`if.${condition.question}`}
          label={`Only if they answered “${condition.label}” with`}
          options={condition.answers.map(({ key, label }) => ({ value: key, label }))}
        />
      ))}
    </fieldset>
  );
}

function valuesOf(question: Question | null): Record<string, string | string[]> {
  if (!question) return { kind: 'rating' };
  return {
    label: question.label,
    hint: question.hint ?? '',
    kind: question.kind,
    ...('low' in question ? { low: question.low, high: question.high } : {}),
    ...('options' in question
      ? {
          options: question.options.map((option) => option.label).join('\n'),
        }
      : {}),
    ...(question.showIf ? { [`if.${question.showIf.question}`]: question.showIf.is } : {}),
  };
}
