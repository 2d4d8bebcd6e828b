import { cohortBySlug } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { participantsOf } from '@/features/participants/data';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { isCoach, removeSeat, removeTable as removeTableRow, saveSeat, saveTable, saveTables, tablesOf } from './data';
import { roomAt, type Table } from './model';
import { maySeat } from './policy';
import type { ChangedTable, NewTables, Seating, TableRef } from './schema';

/** Makes tables, numbered on from those that are there. */
export async function makeTables(viewer: Viewer, input: NewTables): Promise<Outcome<{ cohort: string }>> {
  const { cohort } = await load(viewer, input.cohort, 'make tables');
  await write(maySeat(viewer, cohort, 'make tables'), (tx) => saveTables(tx, cohort.id, input.count, input.places, null));
  return done({ cohort: cohort.slug });
}

/** Makes one table with its coach. */
export async function addTable(viewer: Viewer, input: { cohort: string; places: number; coachId: string | null }): Promise<Outcome<{ tableId: string }>> {
  const { cohort } = await load(viewer, input.cohort, 'make tables');
  const tableId = await write(maySeat(viewer, cohort, 'make tables'), (tx) => saveTables(tx, cohort.id, 1, input.places, input.coachId));
  return done({ tableId });
}

/** Sets a table's seats and who coaches it. */
export async function changeTable(viewer: Viewer, input: ChangedTable): Promise<Outcome<{ cohort: string }>> {
  const verb = 'change a table';
  const { cohort, table } = await loadTable(viewer, input, verb);
  return write(maySeat(viewer, cohort, verb), async (tx) => {
    if (input.coachId && !(await isCoach(tx, cohort.id, input.coachId))) throw new NotFound(viewer, verb, input.coachId);
    if (await saveTable(tx, table.id, input.places, input.coachId)) return done({ cohort: cohort.slug });
    return rejected('places', `More than ${input.places} people sit at table ${table.number}. Move somebody first.`);
  });
}

/** Takes a table away when nobody sits there. */
export async function removeTable(viewer: Viewer, input: TableRef): Promise<Outcome<{ cohort: string }>> {
  const verb = 'remove a table';
  const { cohort, table } = await loadTable(viewer, input, verb);
  const removed = await write(maySeat(viewer, cohort, verb), (tx) => removeTableRow(tx, table.id));
  return removed ? done({ cohort: cohort.slug }) : rejected('form', `People sit at table ${table.number}. Seat them elsewhere first.`);
}

/** Seats somebody at a table, moves them there, or, without a table, takes them from theirs. Of two for the last seat one gets it. */
export async function seat(viewer: Viewer, input: Seating): Promise<Outcome<{ cohort: string }>> {
  const verb = 'seat a participant';
  const { cohort, tables } = await load(viewer, input.cohort, verb);
  const participant = (await participantsOf(viewer, cohort.id)).find((known) => known.id === input.participantId && !known.withdrawn);
  const table = tables.find((known) => known.id === input.tableId);
  if (!participant || (input.tableId && !table)) throw new NotFound(viewer, verb, `${input.participantId} at ${input.tableId ?? 'no table'}`);
  return write(maySeat(viewer, cohort, verb), async (tx) => {
    if (!table) await removeSeat(tx, participant.id);
    else if (!(await saveSeat(tx, participant.id, table.id))) {
      const others = tables.filter((known) => known.id !== table.id);
      return rejected('tableId', `Table ${table.number} is full. There is room at ${roomAt(others)}.`);
    }
    return done({ cohort: cohort.slug });
  });
}

async function load(viewer: Viewer, slug: string, verb: string): Promise<{ cohort: Cohort; tables: Table[] }> {
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) throw new NotFound(viewer, verb, slug);
  return { cohort, tables: await tablesOf(viewer, cohort.id) };
}

async function loadTable(viewer: Viewer, input: TableRef, verb: string): Promise<{ cohort: Cohort; table: Table }> {
  const { cohort, tables } = await load(viewer, input.cohort, verb);
  const table = tables.find((known) => known.id === input.tableId);
  if (!table) throw new NotFound(viewer, verb, input.tableId);
  return { cohort, table };
}
