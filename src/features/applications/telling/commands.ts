import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { saveTold } from './data';
import type { Told } from './schema';

/** Notes that people who are not written to by mail have heard. */
export const noteTold = command(can.noteTold, cohortOf, async ({ cohort, write }, { told }: Told) => {
  if (told.length === 0) return rejected('told', 'Tick who knows now.');
  await write((tx) => saveTold(tx, cohort.id, told));
  return done({ cohort: cohort.slug });
});
