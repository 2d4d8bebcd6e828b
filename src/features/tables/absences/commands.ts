import { loadCohort } from '@/features/cohorts/commands';
import type { Cohort } from '@/features/cohorts/model';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { isCoach, saveCoach } from '../data';
import { maySeat } from '../policy';
import { factsOf } from '../seating-input/data';
import type { Facts } from '../seating-input/model';
import { removeAbsence as removeAbsenceRow, saveAbsence, type WhoIsAway } from './data';
import type { AbsenceRef, NewAbsence, StandIn } from './schema';

type Done = { cohort: string; day: number };

/** Notes that somebody isn't there on a day, or that a table can't be used. Said twice, it is there once. */
export async function noteAbsence(viewer: Viewer, input: NewAbsence): Promise<Outcome<Done>> {
  const verb = 'note who isn’t there';
  const { cohort, facts } = await load(viewer, input.cohort, verb);
  const who = known(facts, input.who);
  if (!who || input.day > facts.days) throw new NotFound(viewer, verb, `${input.who.id} on day ${input.day}`);
  await write(maySeat(viewer, cohort, verb), (tx) => saveAbsence(tx, cohort.id, input.day, who));
  return done({ cohort: cohort.slug, day: input.day });
}

/** Whom or what of the cohort an id means; null when it is none of theirs. */
function known({ participants, coaches, tables }: Facts, { kind, id }: NewAbsence['who']): WhoIsAway | null {
  if (kind === 'coach') return coaches.some(({ personId }) => personId === id) ? { coachId: id } : null;
  if (kind === 'table') return tables.some((table) => table.id === id) ? { tableId: id } : null;
  return participants.some((one) => one.id === id && !one.withdrawn) ? { participantId: id } : null;
}

/** They are there after all. */
export async function takeBackAbsence(viewer: Viewer, input: AbsenceRef): Promise<Outcome<Done>> {
  const verb = 'take back who isn’t there';
  const { cohort } = await load(viewer, input.cohort, verb);
  await write(maySeat(viewer, cohort, verb), (tx) => removeAbsenceRow(tx, cohort.id, input.absence));
  return done({ cohort: cohort.slug, day: input.day });
}

/** Another coach takes over a table. */
export async function letStandIn(viewer: Viewer, input: StandIn): Promise<Outcome<Done>> {
  const verb = 'let another coach take a table';
  const { cohort, facts } = await load(viewer, input.cohort, verb);
  const table = facts.tables.find(({ id }) => id === input.table);
  if (!table) throw new NotFound(viewer, verb, input.table);
  return write(maySeat(viewer, cohort, verb), async (tx) => {
    if (!(await isCoach(tx, cohort.id, input.coach)))
      return rejected('coach', 'Choose one of the cohort’s coaches.');
    await saveCoach(tx, table.id, input.coach);
    return done({ cohort: cohort.slug, day: input.day });
  });
}

async function load(viewer: Viewer, slug: string, verb: string): Promise<{ cohort: Cohort; facts: Facts }> {
  const cohort = await loadCohort(viewer, slug, verb);
  return { cohort, facts: await factsOf(viewer, cohort) };
}
