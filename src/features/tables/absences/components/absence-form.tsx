import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { daysAway } from '../../away';
import type { Facts } from '../../seating-input/model';
import type { PlannedSeat } from '../../seats';
import { noteAbsence } from '../actions';
import { absenceGroups } from '../model';
import { NameButton } from './name-button';

type Props = { cohort: string; day: number; facts: Facts; plan: { seats: readonly PlannedSeat[] } };

/** Everybody who is expected on a day, by their tables, each to press when they aren't there; tables that can't be used as well. */
export function AbsenceForm({ cohort, day, facts, plan }: Props) {
  const there = (id: string) => !daysAway(facts.absences, id).includes(day);
  return (
    <section aria-labelledby="who-is-away" className="no-print">
      <h2 id="who-is-away">Who isn’t there?</h2>
      <p className="mb-4 text-soft">Press each name. It can be taken back.</p>
      <ul className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        {absenceGroups(facts, plan, day).map(({ title, names }) => {
          const shown = names.filter(({ id }) => there(id));
          return (
            shown.length > 0 && (
              <li key={title} className="border-t border-line pt-3">
                <h3 className="mb-2">{title}</h3>
                <ul className="flex flex-wrap gap-2">
                  {shown.map(({ id, kind, name, words }) => (
                    <li key={id}>
                      {/* A form each: in one, a second press would be lost with the answer to the first. */}
                      <ActionForm action={noteAbsence} idPrefix={`away-${id}-`}>
                        <Hidden name="cohort" value={cohort} />
                        <Hidden name="day" value={String(day)} />
                        <Hidden name="who" value={`${kind}:${id}`} />
                        <NameButton name={name} words={words} />
                      </ActionForm>
                    </li>
                  ))}
                </ul>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
