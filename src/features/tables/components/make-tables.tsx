import { NumberField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { makeTables } from '../actions';

/** Makes so many tables at once. `suggested`: enough for everybody in groups of five. */
export function MakeTables({ cohort, suggested }: { cohort: string; suggested: number }) {
  return (
    <ActionForm
      action={makeTables}
      idPrefix="make-"
      values={{ count: String(suggested), places: '6' }}
      className="space-y-4"
    >
      <Hidden name="cohort" value={cohort} />
      <NumberField name="count" label="How many tables" />
      <NumberField name="places" label="Seats at each" hint="Five or six people to a table work best." />
      <SubmitButton variant="quiet" pending="Making…">
        Make tables
      </SubmitButton>
    </ActionForm>
  );
}
