import pg from 'pg';
import PgBoss from 'pg-boss';
import type { z } from 'zod';
import type { Tx } from './db';
import { env } from './env';
import { log } from './log';

/** One try at a job. `last`: should it throw, nobody tries again. */
export type Attempt = { last: boolean };

/**
 * What a job is called. `withinSeconds`: somebody waits for it, and a try takes no longer than this; one that was cut off with
 * its process is made again right after. Others are made again after a quarter of an hour. `goesFirst`: before what waits
 * under the same name.
 */
export type JobKind = { name: string; withinSeconds?: number; goesFirst?: boolean | undefined };

/** Something that runs later. Made with `job`. */
export type Job = JobKind & { run: (data: unknown, attempt: Attempt) => Promise<void>; every?: string };

/**
 * A job: its kind, the shape of what it is given, and what it does. It may run twice (a process can be killed between
 * doing and saying so), so it looks first whether it was done. What it throws is kept: no names, no addresses.
 * `every`: a cron line, by London's clock, for what nobody has to ask for.
 */
export function job<T>(
  kind: JobKind,
  shape: z.ZodType<T>,
  run: (data: T, attempt: Attempt) => Promise<void>,
  { every }: { every?: string } = {},
): Job {
  return { ...kind, run: (data, attempt) => run(shape.parse(data), attempt), every };
}

/** Three tries an hour apart would miss a morning: ten, from half a minute up, cover a day. Where somebody waits, they begin at once. */
const triesOf = ({ withinSeconds }: JobKind) => ({
  retryLimit: 10,
  retryDelay: 30,
  retryBackoff: true,
  ...(withinSeconds !== undefined && { retryDelay: 1, expireInSeconds: withinSeconds }),
});

/** How often tries that were cut off are looked for. */
const lookEverySeconds = 15;

/** Where the queue lives. Its tables are made and changed by their owner in `prepareQueue`; the app writes rows. */
const place = { schema: 'jobs', migrate: false };

/** Makes the queue's tables and brings them up to date, over a connection of whoever is to own them. */
export async function prepareQueue(owner: Pick<pg.Client, 'query'>): Promise<void> {
  const executeSql = (text: string, values: unknown[]) => owner.query<unknown[]>(text, values);
  await new PgBoss({
    ...place,
    migrate: true,
    db: { executeSql },
    supervise: false,
    schedule: false,
  }).start();
}

type Sending = { boss: PgBoss; queues: Set<string> };
/** Survives the module reloads of `next dev`. */
const kept: typeof globalThis & { roundtableSending?: Promise<Sending> } = globalThis;

/** For putting jobs in: no timers and a pool that lets a short-lived process end. Made once a process. */
function sending(): Promise<Sending> {
  kept.roundtableSending ??= openSending().catch((error: unknown) => {
    kept.roundtableSending = undefined;
    throw error;
  });
  return kept.roundtableSending;
}

async function openSending(): Promise<Sending> {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 1,
    allowExitOnIdle: true,
    idleTimeoutMillis: 5_000,
    connectionTimeoutMillis: 5_000,
  });
  pool.on('error', warn);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    ...place,
    supervise: false,
    schedule: false,
  });
  boss.on('error', warn);
  return { boss: await boss.start(), queues: new Set() };
}

/** Puts a job into the queue within the transaction `tx`: it runs if, and only if, what asked for it was saved. */
export async function enqueue(tx: Tx, kind: JobKind, data: object): Promise<void> {
  const { name } = kind;
  const { boss, queues } = await sending();
  // Outside of `tx`: making a queue takes a lock that everybody else would wait for.
  if (!queues.has(name)) await boss.createQueue(name, { name, ...triesOf(kind) });
  queues.add(name);
  const within = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  await boss.send(name, data, { ...triesOf(kind), priority: kind.goesFirst ? 1 : 0, db: within });
}

/** Whether a job of this kind waits, runs, or is to be tried again. */
export async function isUnderWay({ name }: JobKind): Promise<boolean> {
  return (await (await sending()).boss.getQueueSize(name, { before: 'completed' })) > 0;
}

/** Starts working through the queue in this process. @returns what ends it, letting running jobs finish. */
export async function work(jobs: readonly Job[]): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    ...place,
    max: 2,
    maintenanceIntervalSeconds: lookEverySeconds,
  });
  boss.on('error', warn);
  try {
    await boss.start();
    for (const each of jobs) await workOn(boss, each);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return () => boss.stop({ graceful: true, wait: true, timeout: 20_000 });
}

async function workOn(boss: PgBoss, { run, every, ...kind }: Job): Promise<void> {
  const { name } = kind;
  await boss.createQueue(name, { name, ...triesOf(kind) });
  // The next round does what a failed one left: no retries.
  if (every) await boss.schedule(name, every, {}, { tz: 'Europe/London', retryLimit: 0 });
  await boss.work(name, { pollingIntervalSeconds: 1, includeMetadata: true }, async (batch) => {
    for (const { id, data, retryCount, retryLimit } of batch) {
      const last = retryCount >= retryLimit;
      await run(data, { last }).catch((error: unknown) => {
        log().warn({ job: name, id, last }, 'jobs: a try failed');
        throw error;
      });
    }
  });
}

function warn(error: Error): void {
  log().warn({ problem: error.message }, 'jobs: the queue met a problem and goes on');
}
