import { openingBoxes } from '@/features/evaluations/responses/ballots/data';
import { openBox } from '@/features/evaluations/reading/releases/commands';
import { countInThread } from '@/features/evaluations/reading/releases/jobs';
import { leaveDatabase } from '@/server/db';
import { system } from '@/server/viewer';

/** Opens every box whose release was asked for, as the job does, in a process whose memory is nobody else's. */
const viewer = system('jobs');
const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const boxes = await openingBoxes(viewer);
const [idleMegabytes, began] = [megabytes(), performance.now()];
for (const boxId of boxes) await openBox(viewer, { boxId, count: countInThread });
console.log(
  JSON.stringify({ seconds: (performance.now() - began) / 1_000, idleMegabytes, peakMegabytes: megabytes() }),
);
await leaveDatabase();
