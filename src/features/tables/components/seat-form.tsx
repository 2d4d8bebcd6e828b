import type { Participant } from '@/features/participants/model';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { seat } from '../actions';
import type { Table } from '../model';

type Props = { cohort: string; participants: readonly Participant[]; tables: readonly Table[] };

/** Seats somebody, moves them, or takes them from their table: two lists and a button. Those without a seat come first. */
export function SeatForm({ cohort, participants, tables }: Props) {
  const people = [...participants].filter((one) => !one.withdrawn).sort((a, b) => Number(a.tableId !== null) - Number(b.tableId !== null));
  const who = people.map((one) => ({ value: one.id, label: one.tableNumber ? `${one.name} (table ${one.tableNumber})` : `${one.name} (no seat yet)` }));
  const where = tables.map((table) => ({ value: table.id, label: `Table ${table.number}: ${table.seated.length} of ${table.places} seats taken` }));
  return (
    <ActionForm action={seat} idPrefix="seat-" className="no-print mb-8">
      <Hidden name="cohort" value={cohort} />
      <div className="mb-4 flex flex-wrap gap-x-6 gap-y-2">
        <SelectField name="participantId" label="Who" options={who} empty="Choose somebody" />
        <SelectField name="tableId" label="Where" options={where} empty="No table" />
      </div>
      <SubmitButton pending="Seating…">Seat</SubmitButton>
    </ActionForm>
  );
}
