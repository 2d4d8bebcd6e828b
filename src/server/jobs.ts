import PgBoss from 'pg-boss';
import { z } from 'zod';
import type { Tx } from './db';
import { env } from './env';
import { log } from './log';

/** Something that runs later: its name, the shape of what it is given, and what it does. */
export type Job<T> = { name: string; data: z.ZodType<T>; run: (data: T) => Promise<void> };

/** Three tries an hour apart would miss a morning: ten, from half a minute up, cover a day. */
const retrying = { retryLimit: 10, retryDelay: 30, retryBackoff: true } as const;

const kept: typeof globalThis & { roundtableJobs?: Promise<PgBoss> } = globalThis;

/** The queue, in Postgres. Sending needs no worker in this process. */
function queue(): Promise<PgBoss> {
  kept.roundtableJobs ??= open().catch((error: unknown) => {
    kept.roundtableJobs = undefined;
    throw error;
  });
  return kept.roundtableJobs;
}

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: 'jobs', max: 2 });
  boss.on('error', (error) => {
    log().warn({ problem: error.message }, 'jobs: the queue met a problem and goes on');
  });
  return boss.start();
}

/** Puts a job into the queue within the transaction `tx`: it runs if, and only if, what asked for it was saved. */
export async function enqueue<T extends object>(tx: Tx, job: Pick<Job<T>, 'name'>, data: T): Promise<void> {
  const boss = await queue();
  await boss.createQueue(job.name, { name: job.name, ...retrying });
  await boss.send(job.name, data, {
    ...retrying,
    db: { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }) },
  });
}

/** Starts working through the queue in this process. @returns what ends it, letting running jobs finish. */
export async function work(jobs: readonly Job<never>[]): Promise<() => Promise<void>> {
  const boss = await queue();
  for (const job of jobs) {
    await boss.createQueue(job.name, { name: job.name, ...retrying });
    await boss.work(job.name, { pollingIntervalSeconds: 1 }, async (batch) => {
      for (const { data } of batch) await job.run(job.data.parse(data));
    });
  }
  return async () => {
    await boss.stop({ graceful: true, wait: true });
    kept.roundtableJobs = undefined;
  };
}
