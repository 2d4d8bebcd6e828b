import { londonDate } from '@/features/cohorts/model';
import { Radios } from '@/ui/choices';
import { writtenTime } from '@/ui/dates';
import { DateField, TimeField } from '@/ui/field';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { changeStage } from '../actions';
import { promiseNames, promiseWords, type Stage } from '../model';

const promises = (['unlinkable', 'linked', 'named'] as const).map((value) => ({
  value,
  label: promiseNames[value],
  hint: `${promiseWords[value].title} ${promiseWords[value].text}`,
}));

const time = (instant: Date | null): string => (instant ? writtenTime(instant).padStart(5, '0') : '');
const day = (instant: Date | null): string => (instant ? londonDate(instant) : '');

/** The promise and the times of a stage. Once it has opened only its end can change, and the page says so. */
export function StageSettingsForm({ cohort, stage, frozen }: { cohort: string; stage: Stage; frozen: boolean }) {
  const values = {
    promise: stage.promise,
    opensOn: day(stage.opensAt),
    opensTime: time(stage.opensAt),
    closesOn: day(stage.closesAt),
    closesTime: time(stage.closesAt),
  };
  return (
    <ActionForm action={changeStage} values={values} className="space-y-6">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage.key} />
      {frozen ? (
        <>
          <Hidden name="promise" value={values.promise} />
          <Hidden name="opensOn" value={values.opensOn} />
          <Hidden name="opensTime" value={values.opensTime} />
        </>
      ) : (
        <>
          <Radios name="promise" label="What is promised to those who answer?" hint="It stands at the top of the form. Once the form has opened, nobody can change it." options={promises} />
          <DateField name="opensOn" label="Opens on" />
          <TimeField name="opensTime" label="at" hint="By the clock in London, such as 15:30" />
        </>
      )}
      <DateField name="closesOn" label="Closes on" hint="Leave it empty to keep the form open until you close it" />
      <TimeField name="closesTime" label="at" />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
