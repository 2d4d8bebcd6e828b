import { Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { applyModeWords } from '../../model';
import { enterApplication } from '../actions';

/** Begins an application for somebody who wrote on paper or is on the phone: then it is filled in on the same pages. */
export const EnterForm = ({ cohort, formKey }: { cohort: string; formKey: string }) => (
  <section aria-labelledby="enter" className="mt-10">
    <h2 id="enter">Enter one for somebody</h2>
    <p className="my-2">
      From paper, or while they are on the phone. It also goes in after closing. Somebody who began by
      themselves? Ask them for their code, and type it on the page where people apply.
    </p>
    <ActionForm action={enterApplication} values={{ mode: 'phone' }}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="key" value={formKey} />
      <TextField name="name" label="Their name" autoComplete="off" />
      <Radios
        name="mode"
        label="How it comes"
        inline
        options={[
          { value: 'phone', label: applyModeWords.phone },
          { value: 'paper', label: applyModeWords.paper },
        ]}
      />
      <SubmitButton pending="Saving…">Begin</SubmitButton>
    </ActionForm>
  </section>
);
