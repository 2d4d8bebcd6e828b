import { NumberField, TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { documentNow, type Form } from '../../model';
import { addPart, changeTop } from '../actions';
import { Draft } from './draft';
import { Part } from './part';

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
