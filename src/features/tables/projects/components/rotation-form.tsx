import { Radios } from '@/ui/choices';
import { writtenDay } from '@/calendar/written';
import { NumberField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { Day } from '@/features/cohorts/model';
import type { SeatingAims } from '../../aims/model';
import { changeRotation } from '../actions';

/** How many projects each table hears, and on which day. */
export function RotationForm({
  cohort,
  days,
  aims,
}: {
  cohort: string;
  days: readonly Day[];
  aims: SeatingAims;
}) {
  return (
    <ActionForm
      action={changeRotation}
      idPrefix="rotation-"
      className="no-print"
      values={{ hears: String(aims.hears), projectsDay: String(aims.projectsDay) }}
    >
      <Hidden name="cohort" value={cohort} />
      <Hidden name="version" value={String(aims.version)} />
      <NumberField name="hears" label="How many projects does each table hear?" />
      <Radios
        name="projectsDay"
        label="On which day?"
        options={days.map(({ number, date }) => ({
          value: String(number),
          label: `Day ${number}, ${writtenDay(date)}`,
        }))}
      />
      <SubmitButton variant="quiet" pending="Saving…">
        Save
      </SubmitButton>
    </ActionForm>
  );
}
