import { lastMinute, londonDate } from '@/calendar/london';
import { Checkboxes } from '@/ui/choices';
import { writtenTime } from '@/calendar/written';
import { DateField, TextField, TimeField } from '@/ui/field';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { changeStage } from '../actions';
import type { Stage } from '../model';
import { type FormChoice, FormField, PromiseField } from './stage-fields';

const time = (instant: Date | null): string => (instant ? writtenTime(instant).padStart(5, '0') : '');
const day = (instant: Date | null): string => (instant ? londonDate(instant) : '');

type Props = { cohort: string; stage: Stage; frozen: boolean; forms: readonly FormChoice[] };

/** The form, promise, times and reminders of a stage. Once it has opened its promise, form and opening stay, and the page says so. */
export function StageSettingsForm({ cohort, stage, frozen, forms }: Props) {
  const values = valuesOf(stage);
  return (
    <ActionForm action={changeStage} values={values} className="space-y-6">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage.key} />
      {frozen ? (
        <FixedSettings values={values} released={stage.release !== null} />
      ) : (
        <>
          <FormField forms={forms} />
          <PromiseField />
          <DateField name="opensOn" label="Opens on" />
          <TimeField name="opensTime" label="Opens at" hint="By the clock in London, such as 15:30" />
        </>
      )}
      <DateField
        name="closesOn"
        label="Last day to answer"
        hint="Leave it empty to keep the form open until you close it"
      />
      <TimeField
        name="closesTime"
        label="Closes at"
        hint="By the clock in London. Leave it empty for the end of that day, 23:59"
      />
      <TextField
        name="reminderDays"
        label="Reminders, so many days after it opens"
        hint="Such as 3, 7, 12. They go at ten in the morning, only to those who have not answered. Leave it empty for none."
        width="medium"
      />
      {stage.audience === 'participants' && (
        <DateField
          name="cardsOn"
          label="Cards on tables work to the end of"
          hint="Leave it empty for the day on which the form opens"
        />
      )}
      <Checkboxes
        name="keyedTwice"
        label="Paper forms"
        options={[
          {
            value: 'yes',
            label: 'Key every paper form twice',
            hint: 'Two people key it, and Roundtable compares before it counts.',
          },
        ]}
      />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

/** What the settings stand at, as the form writes it. */
function valuesOf(stage: Stage) {
  const closes = stage.closesAt && lastMinute(stage.closesAt);
  return {
    promise: stage.promise,
    formVersion: stage.formVersionId ?? '',
    opensOn: day(stage.opensAt),
    opensTime: time(stage.opensAt),
    closesOn: day(closes),
    closesTime: time(closes),
    reminderDays: stage.reminderDays.join(', '),
    keyedTwice: stage.keyedTwice ? 'yes' : '',
    cardsOn: stage.cardsUntil ? day(new Date(stage.cardsUntil.getTime() - 1)) : '',
  };
}

/** What no longer changes once the form has opened. It is sent along, since the form asks for it. */
function FixedSettings({ values, released }: { values: ReturnType<typeof valuesOf>; released: boolean }) {
  return (
    <>
      <p>
        This form has opened. Its promise, its questions and its opening stay as they are
        {released ? ', and so does its end: its results are released' : ''}.
      </p>
      <Hidden name="promise" value={values.promise} />
      <Hidden name="opensOn" value={values.opensOn} />
      <Hidden name="opensTime" value={values.opensTime} />
    </>
  );
}
