import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import type { Facts } from '../../seating-input/model';
import { letStandIn, noteAbsence } from '../actions';

type Props = { cohort: string; day: number; tables: Facts['tables']; spare: Facts['coaches'] };

/** Tables whose coach isn't there: another coach takes over, or their people go to other tables. */
export function WithoutCoach({ cohort, day, tables, spare }: Props) {
  return tables.map((table) => (
    <section key={table.id} aria-label={`Table ${table.number} without its coach`} className="no-print mb-8">
      <h3>Table {table.number} has no coach today</h3>
      <p className="mb-4 text-soft">
        It may go on without, {spare.length > 0 && 'another coach can take it, '}or its people can go to other
        tables.
      </p>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        {spare.length > 0 && (
          <ActionForm action={letStandIn} idPrefix={`stand-in-${table.number}-`}>
            <Hidden name="cohort" value={cohort} />
            <Hidden name="day" value={String(day)} />
            <Hidden name="table" value={table.id} />
            <SelectField
              name="coach"
              label={`Who takes table ${table.number}?`}
              options={spare.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
            <SubmitButton variant="quiet" pending="Saving…">
              Let them take it
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={noteAbsence} idPrefix={`spread-${table.number}-`}>
          <Hidden name="cohort" value={cohort} />
          <Hidden name="day" value={String(day)} />
          <Hidden name="who" value={`table:${table.id}`} />
          <SubmitButton variant="quiet" pending="Noting…">
            {`Don’t use table ${table.number} today`}
          </SubmitButton>
        </ActionForm>
      </div>
    </section>
  ));
}
