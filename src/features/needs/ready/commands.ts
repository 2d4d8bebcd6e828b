import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { needsNow } from '../data';
import { openOn } from '../model';
import { can } from './capabilities';
import { removeReady, saveReady } from './data';
import type { DayRef } from './schema';

/** Says that a day is ready: not while somebody’s need for it has nobody, or nothing is arranged. */
export const makeReady = command(can.make, cohortOf, ({ cohort, viewer, write }, { day }: DayRef) =>
  write(async (tx) => {
    if (day > cohort.days.length) throw new Missing(`day ${day}`);
    const open = openOn(await needsNow(tx, cohort.id), day).length;
    if (open > 0)
      return rejected(
        'form',
        `Day ${day} is not ready: ${open === 1 ? 'one need is' : `${open} needs are`} open. Each needs somebody who sees to it, and what is arranged.`,
      );
    await saveReady(tx, cohort.id, day, viewer.kind === 'person' ? viewer.personId : null);
    return done({ cohort: cohort.slug, day });
  }),
);

/** Takes it back. */
export const takeBackReady = command(can.takeBack, cohortOf, async ({ cohort, write }, { day }: DayRef) => {
  await write((tx) => removeReady(tx, cohort.id, day));
  return done({ cohort: cohort.slug, day });
});
