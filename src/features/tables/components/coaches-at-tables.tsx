import { ComesBack } from '@/ui/comes-back';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { Undo } from '@/ui/undo';
import type { TeamMember } from '@/features/participants/team/model';
import { putCoaches } from '../actions';
import type { Table } from '../model';

type Props = { cohort: string; tables: readonly Table[]; coaches: readonly TeamMember[] };

/** A coach for each table in one press, which one press takes back. */
export function CoachesAtTables({ cohort, tables, coaches }: Props) {
  const options = coaches.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <ActionForm action={putCoaches} idPrefix="coaches-">
      <Hidden name="cohort" value={cohort} />
      <FormDetails summary="Put coaches at tables" open={tables.some(({ coach }) => coach === null)}>
        <div className="grid gap-x-8 sm:grid-cols-2">
          {tables.map(({ id, number, coach }) => (
            <div key={id}>
              <ComesBack name={`was.${id}`} value={coach?.personId ?? ''} />
              <SelectField
                name={`coach.${id}`}
                label={`Table ${number}`}
                options={options}
                defaultValue={coach?.personId ?? ''}
                empty="No coach yet"
              />
            </div>
          ))}
        </div>
        <div className="flex flex-wrap gap-4">
          <SubmitButton variant="quiet" name="step" value="put" pending="Saving…">
            Save all
          </SubmitButton>
          <Undo />
        </div>
      </FormDetails>
    </ActionForm>
  );
}
