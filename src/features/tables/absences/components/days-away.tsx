import type { Day } from '@/features/cohorts/model';
import { writtenDay } from '@/calendar/written';
import { ActionRow } from '@/ui/action-row';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { noteAbsence, takeBackAbsence } from '../actions';
import { type Absence, idOf } from '../../away';

/** The days of a cohort, and for each a button that says whether somebody comes. */
export function DaysAway({
  cohort,
  participant,
  days,
  absences,
}: {
  cohort: string;
  participant: string;
  days: readonly Day[];
  absences: readonly Absence[];
}) {
  return (
    <ul className="mt-8 max-w-3xl">
      {days.map(({ number, date }) => {
        const absence = absences.find((one) => one.day === number && idOf(one) === participant);
        return (
          <ActionRow
            key={number}
            action={
              <ActionForm action={absence ? takeBackAbsence : noteAbsence} idPrefix={`day-${number}-`}>
                <Hidden name="cohort" value={cohort} />
                <Hidden name="day" value={String(number)} />
                <Hidden name="back" value="person" />
                {absence ? (
                  <>
                    <Hidden name="absence" value={absence.id} />
                    <Hidden name="participant" value={participant} />
                  </>
                ) : (
                  <Hidden name="who" value={`participant:${participant}`} />
                )}
                <SubmitButton variant="quiet" pending="Saving…">
                  {absence ? 'Comes after all' : 'Will be away'}
                  <span className="sr-only"> on day {number}</span>
                </SubmitButton>
              </ActionForm>
            }
          >
            Day {number}, {writtenDay(date)}: {absence ? <strong>away</strong> : 'comes'}
          </ActionRow>
        );
      })}
    </ul>
  );
}
