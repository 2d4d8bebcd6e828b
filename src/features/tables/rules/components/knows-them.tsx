import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import type { OwnTable } from '../../model';
import { sayWhomOneKnows } from '../actions';

/** Lets a coach say that they know somebody at their table, so that the facilitator can seat them elsewhere. */
export function KnowsThem({ table }: { table: OwnTable }) {
  return (
    <ActionForm action={sayWhomOneKnows} idPrefix={`knows-${table.id}-`}>
      <FormDetails summary={`Do you know somebody at table ${table.number}?`}>
        <Hidden name="table" value={table.id} />
        <SelectField
          name="participant"
          label="Whom do you know?"
          hint="Their facilitator is told, and seats them at another table if that can be."
          options={table.seated.map(({ participantId, name }) => ({ value: participantId, label: name }))}
          empty="Choose somebody"
        />
        <SubmitButton variant="quiet" pending="Saying…">
          Say so
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}
