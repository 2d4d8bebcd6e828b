import { Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { startForm } from '../actions';
import { audienceNames, documentNow, type Form, formAudiences } from '../../model';

type Props = {
  id: string;
  programmes: readonly { slug: string; name: string }[];
  forms: readonly Form[];
  from: string;
};

/** Starts a form: empty, or as another one stands now. */
export function NewForm({ id, programmes, forms, from }: Props) {
  const begin = forms.find((form) => form.key === from);
  const values = {
    title: begin ? documentNow(begin).title : '',
    audience: begin?.audience ?? 'participants',
    programme: programmes[0]?.slug ?? '',
    from: begin?.key ?? '',
  };
  return (
    <ActionForm action={startForm} values={values} className="space-y-6">
      <Hidden name="id" value={id} />
      <TextField name="title" label="What is it called?" hint="Those who answer read this at the top" />
      <Radios
        name="audience"
        label="Who is it for?"
        inline
        options={formAudiences.map((value) => ({ value, label: audienceNames[value] }))}
      />
      <SelectField
        name="programme"
        label="Programme"
        options={programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="from"
        label="Begin with"
        empty="An empty form"
        options={forms.map((form) => ({ value: form.key, label: documentNow(form).title }))}
      />
      <SubmitButton pending="Starting…">Start the form</SubmitButton>
    </ActionForm>
  );
}
