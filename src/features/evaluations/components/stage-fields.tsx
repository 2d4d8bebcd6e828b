import { Radios } from '@/ui/choices';
import { SelectField } from '@/ui/select-field';
import { promiseNames } from '../model';
import { promiseWords } from '../promises';

const promises = (['unlinkable', 'linked', 'named'] as const).map((value) => ({
  value,
  label: promiseNames[value],
  hint: `${promiseWords[value].title} ${promiseWords[value].text}`,
}));

/** The three promises to choose from. */
export function PromiseField() {
  return (
    <Radios
      name="promise"
      label="What is promised to those who answer?"
      hint="It stands at the top of the form. Once the form has opened, nobody can change it."
      options={promises}
    />
  );
}

export type FormChoice = { id: string; label: string };

/** The forms that a stage can ask with, each in its latest version. */
export function FormField({ forms }: { forms: readonly FormChoice[] }) {
  return (
    <SelectField
      name="formVersion"
      label="Which form?"
      hint="The latest version of each form. It can be changed until the form opens."
      options={forms.map(({ id, label }) => ({ value: id, label }))}
      empty="Choose a form"
    />
  );
}
