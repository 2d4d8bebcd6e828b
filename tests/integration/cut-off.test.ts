import { expect, it } from 'vitest';
import { seatEverybody } from '@/features/tables/plans/commands';
import { seat } from '@/features/tables/plans/jobs';
import { db } from '@/server/db';
import { work } from '@/server/jobs';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, planOf } from '@tests/support/seated-cohort';

it('a search whose process was killed is made again by the next one, unasked', async () => {
  const room = await buildRoom({ people: 11, tables: 2 });
  const { plan } = await expectDone(seatEverybody(system('test'), { cohort: room.slug }));
  const { id } = await planOf(room.cohort.id, plan);
  // As a process leaves it behind that took the job and was killed.
  const taken = await db()
    .$executeRaw`UPDATE jobs.job SET state = 'active', started_on = now() - interval '61 seconds' WHERE data->>'planId' = ${id}`;
  expect(taken).toBe(1);
  const stop = await work([seat]);
  await expect
    .poll(async () => (await planOf(room.cohort.id, plan)).state, { timeout: 50_000, interval: 500 })
    .toBe('ready');
  await stop();
});
