import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/generated/prisma/client';
import { env } from './env';
import { log } from './log';

/** Survives the module reloads of `next dev`, which would otherwise leave a pool behind each time. */
const kept: typeof globalThis & { roundtableDb?: PrismaClient } = globalThis;

/** The database. Made at first use, so that a build needs none. */
export function db(): PrismaClient {
  kept.roundtableDb ??= connect();
  return kept.roundtableDb;
}

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
  });
  if (!log().isLevelEnabled('trace')) return new PrismaClient({ adapter });
  const talkative = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  // With places for the values, never the values themselves.
  talkative.$on('query', ({ query, duration }) =>
    log().trace({ statement: query, ms: duration }, 'asked the database'),
  );
  return talkative;
}

/** Leaves the database, if anybody has been there. */
export async function leaveDatabase(): Promise<void> {
  await kept.roundtableDb?.$disconnect();
}

declare const writing: unique symbol;

/** The inside of a transaction that `write` opened: every `save…` and `remove…` asks for it. */
export type Tx = Prisma.TransactionClient & { readonly [writing]: true };
