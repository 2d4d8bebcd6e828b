import { ActionRow } from '@/ui/action-row';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { Facts } from '../../seating-input/model';
import { takeBackAbsence } from '../actions';
import { type Absence, idOf } from '../../away';

/** Who and what isn't there on a day, each with a button for when they are after all. */
export function AbsenceList({ cohort, day, facts }: { cohort: string; day: number; facts: Facts }) {
  const today = facts.absences.filter((absence) => absence.day === day);
  if (today.length === 0) return <p className="mb-6">Everybody is expected, and every table can be used.</p>;
  return (
    <ul className="mb-6 max-w-3xl">
      {today.map((absence) => (
        <ActionRow
          key={absence.id}
          action={
            <ActionForm action={takeBackAbsence} idPrefix={`back-${absence.id}-`} className="no-print">
              <Hidden name="cohort" value={cohort} />
              <Hidden name="day" value={String(day)} />
              <Hidden name="absence" value={absence.id} />
              <SubmitButton variant="quiet" pending="Taking back…">
                {absence.kind === 'table' ? 'It can be used after all' : 'They are there after all'}{' '}
                <span className="sr-only">(“{inWords(absence, facts)}”)</span>
              </SubmitButton>
            </ActionForm>
          }
        >
          {inWords(absence, facts)}
        </ActionRow>
      ))}
    </ul>
  );
}

function inWords(absence: Absence, { participants, coaches, tables }: Facts): string {
  const id = idOf(absence);
  if (absence.kind === 'table')
    return `Table ${tables.find((table) => table.id === id)?.number ?? ''} can’t be used`;
  if (absence.kind === 'coach')
    return `${coaches.find(({ personId }) => personId === id)?.name ?? 'A coach who left'} isn’t there`;
  return `${participants.find((one) => one.id === id)?.name ?? 'Somebody who left'} isn’t there`;
}
