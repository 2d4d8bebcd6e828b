import { cohortOf } from '@/features/cohorts/data';
import { teamOf } from '@/features/participants/team/data';
import { coachesAmong } from '@/features/participants/team/model';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  isCoach,
  loadCoaches,
  removeTable as removeTableRow,
  saveCoach,
  saveTable,
  saveTables,
  tablesOf,
} from './data';
import type { Feature } from './model';
import type { ChangedTable, CoachChange, CoachesAtTables, NewTables, TableRef } from './schema';

/** Makes tables, numbered on from those that are there. */
export const makeTables = command(can.make, cohortOf, async ({ cohort, write }, input: NewTables) => {
  await write((tx) => saveTables(tx, cohort.id, input.count, { places: input.places, coachId: null }));
  return done({ cohort: cohort.slug });
});

type NewTable = { cohort: string; places: number; coachId: string | null; features?: Feature[] };

/** Makes one table with its coach. */
export const addTable = command(can.make, cohortOf, async ({ cohort, write }, input: NewTable) =>
  done({ tableId: await write((tx) => saveTables(tx, cohort.id, 1, input)) }),
);

/** Sets a table's seats, what it has, and who coaches it. */
export const changeTable = command(can.change, tableOf, ({ cohort, table, write }, input: ChangedTable) =>
  write(async (tx): Promise<Outcome<{ cohort: string }>> => {
    if (input.coachId && !(await isCoach(tx, cohort.id, input.coachId))) throw new Missing(input.coachId);
    if (await saveTable(tx, table.id, input)) return done({ cohort: cohort.slug });
    return rejected(
      'places',
      `More than ${input.places} people sit at table ${table.number} in a plan. Move somebody first.`,
    );
  }),
);

/**
 * Puts coaches at several tables, all or none. Where somebody else has put another there since the page was read, nothing
 * changes, and it is said where; what stands so already is no trouble.
 */
export const putCoaches = command(
  can.putCoaches,
  coachedTables,
  async ({ cohort, tables, coaches, write }, { changes }: CoachesAtTables) =>
    write(async (tx): Promise<Outcome<{ cohort: string; changes: CoachChange[] }>> => {
      const now = await loadCoaches(tx, cohort.id);
      const left = changes.filter(({ tableId, to }) => now.get(tableId) !== to);
      const overtaken = left.filter(({ tableId, from }) => now.get(tableId) !== from);
      if (overtaken.length > 0)
        return {
          ok: false,
          problems: overtaken.map(({ tableId }) => ({
            field: `coach.${tableId}`,
            message: `Somebody else has changed who coaches table ${tables.get(tableId)?.number ?? ''} meanwhile: ${coaches.get(now.get(tableId) ?? '') ?? 'nobody'}. Open the page again.`,
          })),
        };
      for (const { tableId, to } of left) await saveCoach(tx, tableId, to);
      return done({ cohort: cohort.slug, changes: left });
    }),
);

/** The tables and coaches that a form names. @throws Missing when one isn’t the cohort’s. */
async function coachedTables(viewer: Viewer, input: CoachesAtTables) {
  const { cohort } = await cohortOf(viewer, input);
  const tables = new Map((await tablesOf(viewer, cohort.id)).map((table) => [table.id, table]));
  const coaches = new Map(
    coachesAmong(await teamOf(viewer, cohort.id)).map(({ personId, name }) => [personId, name]),
  );
  for (const { tableId, to } of input.changes) {
    if (!tables.has(tableId)) throw new Missing(tableId);
    if (to !== null && !coaches.has(to)) throw new Missing(to);
  }
  return { cohort, tables, coaches };
}

/** Takes a table away when nobody sits there in any plan. */
export const removeTable = command(can.remove, tableOf, async ({ cohort, table, write }) =>
  (await write((tx) => removeTableRow(tx, table.id)))
    ? done({ cohort: cohort.slug })
    : rejected(
        'form',
        `People sit at table ${table.number} in a plan. Seat them elsewhere first, or remove that plan.`,
      ),
);

/** The table that a form names. @throws Missing when it isn't one of the cohort's. */
async function tableOf(viewer: Viewer, input: TableRef) {
  const { cohort } = await cohortOf(viewer, input);
  const table = (await tablesOf(viewer, cohort.id)).find(({ id }) => id === input.tableId);
  if (!table) throw new Missing(input.tableId);
  return { cohort, table };
}
