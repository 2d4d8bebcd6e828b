import { releaseStage } from '@/features/evaluations/reading/releases/commands';
import { now } from '@/server/clock';
import { db, leaveDatabase } from '@/server/db';
import { system } from '@/server/viewer';
import { openBoxes } from './ballots';
import { expectDone } from './expect-done';

/** Closes a cohort's end-of-course form, releases it and opens its box: for tests in another process. */
const cohort = process.argv[2] ?? '';
await db().stage.updateMany({
  where: { key: 'immediate', cohort: { slug: cohort } },
  data: { closesAt: now() },
});
await expectDone(releaseStage(system('test'), { cohort, stage: 'immediate' }));
await openBoxes();
await leaveDatabase();
