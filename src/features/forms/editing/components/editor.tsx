import type { Route } from 'next';
import { ButtonLink } from '@/ui/button-link';
import { NumberField, TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { documentNow, type Form, type Section } from '../../model';
import { addPart, changePart, changeTop, pressStep } from '../actions';
import { adviceOn } from '../advice';
import { kindWords } from '../questions';

/** A form as it is being written: its parts and questions in order, each with what can be done to it. */
export function Editor({ form }: { form: Form }) {
  const document = documentNow(form);
  return (
    <>
      {document.sections.map((section, index) => (
        <Part
          key={index}
          form={form}
          section={section}
          number={index + 1}
          last={index + 1 === document.sections.length}
        />
      ))}
      <section aria-labelledby="add-part" className="mt-12 max-w-3xl border-t border-line pt-6">
        <h2 id="add-part" className="mb-3">
          Add a part
        </h2>
        <ActionForm action={addPart} idPrefix="new-">
          <Draft form={form} />
          <TextField name="title" label="What is it called?" hint="Each part is a page of its own" />
          <TextArea name="lead" label="A line below its title" hint="You may leave it empty" rows={2} />
          <SubmitButton variant="quiet" pending="Adding…">
            Add the part
          </SubmitButton>
        </ActionForm>
      </section>
      <section aria-labelledby="top" className="mt-12 max-w-3xl border-t border-line pt-6">
        <h2 id="top" className="mb-3">
          Title and time
        </h2>
        <ActionForm
          action={changeTop}
          values={{ title: document.title, minutes: String(document.minutes) }}
          idPrefix="top-"
        >
          <Draft form={form} />
          <TextField name="title" label="Title" />
          <NumberField
            name="minutes"
            label="How many minutes does it take?"
            hint="Those who answer are told"
          />
          <SubmitButton variant="quiet" pending="Saving…">
            Save
          </SubmitButton>
        </ActionForm>
      </section>
    </>
  );
}

function Draft({ form }: { form: Form }) {
  return (
    <>
      <Hidden name="form" value={form.key} />
      <Hidden name="version" value={String(form.draftVersion)} />
    </>
  );
}

function Part({
  form,
  section,
  number,
  last,
}: {
  form: Form;
  section: Section;
  number: number;
  last: boolean;
}) {
  return (
    <section aria-labelledby={`part-${number}`} className="mb-10">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id={`part-${number}`}>
          Part {number}: {section.title}
        </h2>
        <Steps
          form={form}
          what={`part ${number}`}
          name={section.title}
          up={number > 1}
          down={!last}
          remove={number > 1 || !last}
        />
      </div>
      {section.lead && <p className="text-soft">{section.lead}</p>}
      <details className="mt-2">
        <summary className="w-fit cursor-pointer py-2.5 text-teal underline underline-offset-3">
          Change the title of part {number}
        </summary>
        <ActionForm
          action={changePart}
          values={{ title: section.title, lead: section.lead ?? '' }}
          idPrefix={`part-${number}-`}
          className="max-w-3xl"
        >
          <Draft form={form} />
          <Hidden name="part" value={String(number)} />
          <TextField name="title" label="Title" />
          <TextArea name="lead" label="A line below it" rows={2} />
          <SubmitButton variant="quiet" pending="Saving…">
            Save part {number}
          </SubmitButton>
        </ActionForm>
      </details>
      {section.questions.length === 0 && <p className="my-4 text-soft">No question yet.</p>}
      <ol className="my-4 border-t border-line">
        {section.questions.map((question, index) => (
          <li
            key={question.key}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0 max-w-2xl">
              <Link href={`/facilitate/forms/${form.key}/questions/${question.key}` as Route}>
                {question.label}
              </Link>
              <p className="text-small text-soft">
                {kindWords[question.kind].name}
                {question.showIf ? ', only for some' : ''}
              </p>
              {adviceOn(question.label).map((advice) => (
                <p key={advice} className="text-small text-amber">
                  {advice}
                </p>
              ))}
            </div>
            <Steps
              form={form}
              what={`question ${question.key}`}
              name={question.label}
              up={index > 0 || number > 1}
              down={index + 1 < section.questions.length || !last}
              remove
            />
          </li>
        ))}
      </ol>
      <ButtonLink
        variant="quiet"
        href={`/facilitate/forms/${form.key}/questions/new?part=${number}` as Route}
      >{`Add a question to part ${number}`}</ButtonLink>
    </section>
  );
}

type StepsProps = { form: Form; what: string; name: string; up: boolean; down: boolean; remove: boolean };

/** Moves something up or down, or takes it away: plain buttons, so that the order is set by keyboard, too. */
function Steps({ form, what, name, up, down, remove }: StepsProps) {
  const button = (step: string, label: string) => (
    <SubmitButton variant="quiet" name="step" value={`${step} ${what}`} pending="…">
      {label}
      <span className="sr-only">: {name}</span>
    </SubmitButton>
  );
  return (
    <ActionForm action={pressStep} idPrefix={`${what}-`} className="flex flex-wrap gap-2">
      <Draft form={form} />
      {up && button('up', 'Move up')}
      {down && button('down', 'Move down')}
      {remove && button('remove', 'Remove')}
    </ActionForm>
  );
}
