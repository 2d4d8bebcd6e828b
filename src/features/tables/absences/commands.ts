import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { isCoach, saveCoach } from '../data';
import { cohortWithFacts } from '../seating-input/data';
import { can } from './capabilities';
import { isOfCohort, removeAbsence as removeAbsenceRow, saveAbsence } from './data';
import type { AbsenceRef, NewAbsence, StandIn } from './schema';

/** Notes that somebody isn't there on a day, or that a table can't be used. Said twice, it is there once. */
export const noteAbsence = command(can.note, cohortOf, async ({ cohort, write }, input: NewAbsence) => {
  const { kind, id } = input.who;
  if (input.day > cohort.days.length) throw new Missing(`day ${input.day}`);
  await write(async (tx) => {
    // A queue stands at the door: the one who is noted is looked up, and not the whole cohort.
    if (!(await isOfCohort(tx, cohort.id, kind, id))) throw new Missing(`${kind} ${id}`);
    await saveAbsence(tx, cohort.id, input.day, kind, id);
  });
  return done({ cohort: cohort.slug, day: input.day });
});

/** They are there after all. */
export const takeBackAbsence = command(
  can.takeBack,
  cohortOf,
  async ({ cohort, write }, input: AbsenceRef) => {
    await write((tx) => removeAbsenceRow(tx, cohort.id, input.absence));
    return done({ cohort: cohort.slug, day: input.day });
  },
);

/** Another coach takes over a table. */
export const letStandIn = command(
  can.letStandIn,
  cohortWithFacts,
  async ({ cohort, facts, write }, input: StandIn) => {
    const table = facts.tables.find(({ id }) => id === input.table);
    if (!table) throw new Missing(input.table);
    return write(async (tx) => {
      if (!(await isCoach(tx, cohort.id, input.coach)))
        return rejected('coach', 'Choose one of the cohort’s coaches.');
      await saveCoach(tx, table.id, input.coach);
      return done({ cohort: cohort.slug, day: input.day });
    });
  },
);
