import { Checkboxes } from '@/ui/choices';
import { NumberField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { RoundTable, SeatKey } from '@/ui/round-table';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { partsOfName } from '@/writing/names';
import { coachChoices, type TeamMember } from '@/features/participants/team/model';
import { changeTable, removeTable } from '../actions';
import { features, featureWords } from '@/features/needs/table-features';
import { type Table, troubleWith } from '../model';

type Props = { cohort: string; tables: readonly Table[]; coaches: readonly TeamMember[] };

/** Every table as it stands in the room, with what it has, what it still needs, and who sits there in the plan in use. */
export function RoomTables({ cohort, tables, coaches }: Props) {
  return (
    <>
      <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
        {tables.map((table) => (
          <li key={table.id} className="keep">
            <OneTable table={table} />
            <TableForms cohort={cohort} table={table} coaches={coaches} />
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <SeatKey
          items={[
            { label: 'new to the role', tone: 'amber' },
            { label: 'experienced, or some experience', tone: 'teal' },
          ]}
        />
      </div>
    </>
  );
}

function OneTable({ table }: { table: Table }) {
  const seats = Array.from({ length: table.places }, (_, index) => table.seated[index] ?? null).map(
    (one) =>
      one && {
        name: one.name,
        tone: one.experience === 'new' ? ('amber' as const) : ('teal' as const),
        note: one.experience === 'new' ? 'new to the role' : undefined,
      },
  );
  const trouble = troubleWith(table);
  const supporters = table.seated.filter(({ supporter }) => supporter !== '');
  return (
    <>
      <RoundTable
        name={`Table ${table.number}`}
        detail={table.coach ? partsOfName(table.coach.name).surname : undefined}
        seats={seats}
      />
      {table.features.length > 0 && (
        <p className="text-small">{table.features.map((feature) => featureWords[feature]).join(', ')}</p>
      )}
      {supporters.length > 0 && (
        <p className="text-small">
          {supporters.map(({ name, supporter }) => `${supporter} sits beside ${name}.`).join(' ')}
        </p>
      )}
      {trouble.length > 0 && (
        <p className="text-small text-amber">
          Table {table.number} {trouble.join(', and ')}.
        </p>
      )}
    </>
  );
}

function TableForms({
  cohort,
  table,
  coaches,
}: {
  cohort: string;
  table: Table;
  coaches: readonly TeamMember[];
}) {
  const reference = (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="tableId" value={table.id} />
    </>
  );
  const choices = coachChoices(coaches).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <ActionForm
        action={changeTable}
        idPrefix={`change-${table.number}-`}
        values={{
          places: String(table.places),
          coachId: table.coach?.personId ?? '',
          features: table.features,
        }}
      >
        {reference}
        <FormDetails summary={`Change table ${table.number}`}>
          <SelectField name="coachId" label="Coach" options={choices} empty="No coach yet" />
          <NumberField name="places" label="Seats" />
          <Checkboxes
            name="features"
            label="This table is"
            options={features.map((feature) => ({ value: feature, label: featureWords[feature] }))}
          />
          <SubmitButton variant="quiet" pending="Saving…">
            Save
          </SubmitButton>
        </FormDetails>
      </ActionForm>
      {table.seated.length === 0 && (
        <ActionForm action={removeTable} idPrefix={`remove-${table.number}-`}>
          {reference}
          <FormDetails summary={`Remove table ${table.number}`}>
            <SubmitButton variant="danger" pending="Removing…">
              Remove it
            </SubmitButton>
          </FormDetails>
        </ActionForm>
      )}
    </>
  );
}
