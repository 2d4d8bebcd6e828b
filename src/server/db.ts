import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { PrismaClient, type Prisma } from '@/generated/prisma/client';
import { env } from './env';
import { log } from './log';

/**
 * Of this process: Next bundles its start and its pages apart, the pages of those who answer are a third bundle, and each
 * has a client of its own. Together they take no more connections than they are given. Survives the module reloads of
 * `next dev`, too.
 */
const kept: typeof globalThis & { roundtablePool?: pg.Pool } = globalThis;
let client: PrismaClient | undefined;

/** The database. Made at first use, so that a build needs none. */
export function db(): PrismaClient {
  client ??= connect();
  return client;
}

function connect(): PrismaClient {
  kept.roundtablePool ??= openPool();
  const adapter = new PrismaPg(kept.roundtablePool, { statementNameGenerator: nameOf });
  if (!log().isLevelEnabled('trace')) return new PrismaClient({ adapter });
  const talkative = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  // With places for the values, never the values themselves.
  talkative.$on('query', ({ query, duration }) =>
    log().trace({ statement: query, ms: duration }, 'asked the database'),
  );
  return talkative;
}

const names = new Map<string, string>();

/**
 * A statement that begins with a comment is one that everybody who answers asks: each connection parses and plans it once.
 * Of all others there are too many kinds (lists of any length) for a connection to keep.
 */
function nameOf({ sql }: { sql: string }): string {
  if (!/^\s*\/\*/.test(sql)) return '';
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url').slice(0, 20);
  names.set(sql, name);
  return name;
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
  });
  // The pool lets go of a broken connection by itself; the next statement opens another.
  pool.on('error', () => undefined);
  return pool;
}

/** Leaves the database, if anybody has been there. */
export async function leaveDatabase(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
  await kept.roundtablePool?.end();
  kept.roundtablePool = undefined;
}

declare const writing: unique symbol;

/** The inside of a transaction that `write` opened: every `save…` and `remove…` asks for it. */
export type Tx = Prisma.TransactionClient & { readonly [writing]: true };
