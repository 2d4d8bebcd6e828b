import { openingBoxes } from '@/features/evaluations/responses/ballots/data';
import { openBox, tendBoxes } from '@/features/evaluations/reading/releases/commands';
import { countInThread } from '@/features/evaluations/reading/releases/jobs';
import { leaveDatabase } from '@/server/db';
import { system } from '@/server/viewer';

/** Does what the jobs do with boxes whose release was asked for, and says how far it is: in a process of its own, to be killed. */
const viewer = system('jobs');

for (const boxId of await openingBoxes(viewer)) {
  await openBox(viewer, {
    boxId,
    count: async (task) => {
      console.log('counting');
      const counted = await countInThread(task);
      console.log('counted');
      return counted;
    },
  });
}
await tendBoxes(viewer);
console.log('done');
await leaveDatabase();
