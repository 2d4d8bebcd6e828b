import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { reachedApplicant, reachedPerson, removeDead } from './data';
import type { Lifting } from './schema';

async function theirs(viewer: Viewer, { of, id }: Lifting) {
  const found = await (of === 'person' ? reachedPerson(viewer, id) : reachedApplicant(viewer, id));
  if (!found) throw new Missing(id);
  return { 'person in cohorts': { id, cohorts: found.cohorts }, found };
}

/** Writes again to somebody whom messages did not reach: it was put right at their end. */
export const liftUnreached = command(can.lift, theirs, async ({ found, write }, _: Lifting) =>
  (await write((tx) => removeDead(tx, found.addresses)))
    ? done()
    : rejected('form', 'They are written to again already.'),
);
