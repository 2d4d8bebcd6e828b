import { audienceNames, stageAudiences } from '@/features/forms/model';
import { Radios } from '@/ui/choices';
import { DateField, NumberField, TextField, TimeField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { addStage } from '../actions';
import { type FormChoice, FormField, PromiseField } from './stage-fields';

/** Adds a stage: for coaches or contributors, or six and twelve months after. */
export function NewStageForm({ cohort, forms }: { cohort: string; forms: readonly FormChoice[] }) {
  return (
    <ActionForm
      action={addStage}
      values={{ audience: 'participants', when: 'months', months: '6', promise: 'linked' }}
      className="space-y-6"
    >
      <Hidden name="cohort" value={cohort} />
      <TextField
        name="title"
        label="What is it called?"
        hint="Such as: 6 months after, or: Coaches, end of the course"
      />
      <Radios
        name="audience"
        label="Who is asked?"
        inline
        options={stageAudiences.map((value) => ({ value, label: audienceNames[value] }))}
      />
      <FormField forms={forms} />
      <PromiseField />
      <Radios
        name="when"
        label="When does it open?"
        options={[
          { value: 'months', label: 'So many months after the last day' },
          { value: 'date', label: 'On a day of its own' },
        ]}
      />
      <NumberField
        name="months"
        label="Months after the last day"
        hint="At nine in the morning, for four weeks"
      />
      <DateField name="opensOn" label="Its own day" hint="Only if you chose a day of its own" />
      <DateField
        name="closesOn"
        label="Last day to answer"
        hint="Leave it empty for four weeks, or, on a day of its own, until you close it"
      />
      <TimeField
        name="closesTime"
        label="Closes at"
        hint="By the clock in London. Leave it empty for the end of that day"
      />
      <SubmitButton pending="Adding…">Add the stage</SubmitButton>
    </ActionForm>
  );
}
