import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import type { Facts } from '../../seating-input/model';
import { noteAbsence } from '../actions';
import { daysAway } from '../../away';

/** Says who isn't there on a day: a participant, a coach, or a table that can't be used. */
export function AbsenceForm({ cohort, day, facts }: { cohort: string; day: number; facts: Facts }) {
  const { participants, coaches, tables, absences } = facts;
  const there = (id: string) => !daysAway(absences, id).includes(day);
  const options = [
    ...participants
      .filter(({ id, withdrawn }) => !withdrawn && there(id))
      .map(({ id, name, tableNumber }) => ({
        value: `participant:${id}`,
        label: tableNumber ? `${name} (table ${tableNumber})` : name,
      })),
    ...coaches
      .filter(({ personId }) => there(personId))
      .map(({ personId, name }) => ({ value: `coach:${personId}`, label: `${name}, coach` })),
    ...tables
      .filter(({ id }) => there(id))
      .map(({ id, number }) => ({ value: `table:${id}`, label: `Table ${number} can’t be used` })),
  ];
  return (
    <ActionForm action={noteAbsence} idPrefix="away-" className="no-print">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="day" value={String(day)} />
      <SelectField name="who" label="Who or what isn’t there today?" options={options} empty="Choose" />
      <SubmitButton pending="Noting…">Note it</SubmitButton>
    </ActionForm>
  );
}
