import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { cohortOfPerson, removeUnreached } from './data';

type Lifting = { personId: string };

async function theirs(viewer: Viewer, { personId }: Lifting) {
  const cohort = await cohortOfPerson(viewer, personId);
  if (!cohort) throw new Missing(personId);
  return { cohort };
}

/** Writes to somebody again whom messages did not reach: it was put right at their end. */
export const liftUnreached = command(can.lift, theirs, async ({ write }, { personId }) =>
  (await write((tx) => removeUnreached(tx, personId)))
    ? done()
    : rejected('form', 'They are written to again already.'),
);
