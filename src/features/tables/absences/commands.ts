import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { isCoach, saveCoach } from '../data';
import { cohortWithFacts } from '../seating-input/data';
import type { Facts } from '../seating-input/model';
import { can } from './capabilities';
import { removeAbsence as removeAbsenceRow, saveAbsence, type WhoIsAway } from './data';
import type { AbsenceRef, NewAbsence, StandIn } from './schema';

/** Notes that somebody isn't there on a day, or that a table can't be used. Said twice, it is there once. */
export const noteAbsence = command(
  can.note,
  cohortWithFacts,
  async ({ cohort, facts, write }, input: NewAbsence) => {
    const who = known(facts, input.who);
    if (!who || input.day > facts.days) throw new Missing(`${input.who.id} on day ${input.day}`);
    await write((tx) => saveAbsence(tx, cohort.id, input.day, who));
    return done({ cohort: cohort.slug, day: input.day });
  },
);

/** Whom or what of the cohort an id means; null when it is none of theirs. */
function known({ participants, coaches, tables }: Facts, { kind, id }: NewAbsence['who']): WhoIsAway | null {
  if (kind === 'coach') return coaches.some(({ personId }) => personId === id) ? { coachId: id } : null;
  if (kind === 'table') return tables.some((table) => table.id === id) ? { tableId: id } : null;
  return participants.some((one) => one.id === id && !one.withdrawn) ? { participantId: id } : null;
}

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
