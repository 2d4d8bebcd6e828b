import { loadCohort } from '@/features/cohorts/commands';
import type { Cohort } from '@/features/cohorts/model';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { isCoach, removeTable as removeTableRow, saveTable, saveTables, tablesOf } from './data';
import type { Feature, Table } from './model';
import { maySeat } from './policy';
import type { ChangedTable, NewTables, TableRef } from './schema';

/** Makes tables, numbered on from those that are there. */
export async function makeTables(viewer: Viewer, input: NewTables): Promise<Outcome<{ cohort: string }>> {
  const { cohort } = await load(viewer, input.cohort, 'make tables');
  await write(maySeat(viewer, cohort, 'make tables'), (tx) =>
    saveTables(tx, cohort.id, input.count, { places: input.places, coachId: null }),
  );
  return done({ cohort: cohort.slug });
}

/** Makes one table with its coach. */
export async function addTable(
  viewer: Viewer,
  input: { cohort: string; places: number; coachId: string | null; features?: Feature[] },
): Promise<Outcome<{ tableId: string }>> {
  const { cohort } = await load(viewer, input.cohort, 'make tables');
  const tableId = await write(maySeat(viewer, cohort, 'make tables'), (tx) =>
    saveTables(tx, cohort.id, 1, input),
  );
  return done({ tableId });
}

/** Sets a table's seats, what it has, and who coaches it. */
export async function changeTable(viewer: Viewer, input: ChangedTable): Promise<Outcome<{ cohort: string }>> {
  const verb = 'change a table';
  const { cohort, table } = await loadTable(viewer, input, verb);
  return write(maySeat(viewer, cohort, verb), async (tx) => {
    if (input.coachId && !(await isCoach(tx, cohort.id, input.coachId)))
      throw new NotFound(viewer, verb, input.coachId);
    if (await saveTable(tx, table.id, input)) return done({ cohort: cohort.slug });
    return rejected(
      'places',
      `More than ${input.places} people sit at table ${table.number} in a plan. Move somebody first.`,
    );
  });
}

/** Takes a table away when nobody sits there in any plan. */
export async function removeTable(viewer: Viewer, input: TableRef): Promise<Outcome<{ cohort: string }>> {
  const verb = 'remove a table';
  const { cohort, table } = await loadTable(viewer, input, verb);
  const removed = await write(maySeat(viewer, cohort, verb), (tx) => removeTableRow(tx, table.id));
  return removed
    ? done({ cohort: cohort.slug })
    : rejected(
        'form',
        `People sit at table ${table.number} in a plan. Seat them elsewhere first, or remove that plan.`,
      );
}

async function load(
  viewer: Viewer,
  slug: string,
  verb: string,
): Promise<{ cohort: Cohort; tables: Table[] }> {
  const cohort = await loadCohort(viewer, slug, verb);
  return { cohort, tables: await tablesOf(viewer, cohort.id) };
}

async function loadTable(
  viewer: Viewer,
  input: TableRef,
  verb: string,
): Promise<{ cohort: Cohort; table: Table }> {
  const { cohort, tables } = await load(viewer, input.cohort, verb);
  const table = tables.find((known) => known.id === input.tableId);
  if (!table) throw new NotFound(viewer, verb, input.tableId);
  return { cohort, table };
}
