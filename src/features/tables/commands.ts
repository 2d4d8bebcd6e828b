import { cohortOf, lockCohort } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type CoachChange, settle, type Settled } from './coaching';
import {
  isCoach,
  loadCoaching,
  removeTable as removeTableRow,
  saveCoach,
  saveTable,
  saveTables,
  tablesOf,
} from './data';
import type { Feature } from '@/features/needs/table-features';
import type { ChangedTable, CoachesAtTables, NewTables, TableRef } from './schema';

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
    // Nobody leaves the team meanwhile: by a table's coach it is known who may see it.
    await lockCohort(tx, cohort.id);
    if (input.coachId && !(await isCoach(tx, cohort.id, input.coachId))) throw new Missing(input.coachId);
    if (await saveTable(tx, table.id, input)) return done({ cohort: cohort.slug });
    return rejected(
      'places',
      `More than ${input.places} people sit at table ${table.number} in a plan. Move somebody first.`,
    );
  }),
);

/**
 * Puts coaches at several tables, all or none. Where somebody else has put another there since the page was read, or went
 * away, nothing changes, and it is said where.
 */
export const putCoaches = command(
  can.putCoaches,
  cohortOf,
  async ({ cohort, write }, { changes }: CoachesAtTables) =>
    write(async (tx): Promise<Outcome<{ cohort: string; changes: CoachChange[]; settled: Settled }>> => {
      const settled = settle(changes, await loadCoaching(tx, cohort.id));
      if ('left' in settled) for (const { tableId, to } of settled.left) await saveCoach(tx, tableId, to);
      return done({ cohort: cohort.slug, changes, settled });
    }),
);

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
