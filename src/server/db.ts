import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/generated/prisma/client';
import { env } from './env';

/** Survives the module reloads of `next dev`, which would otherwise leave a pool behind each time. */
const kept: typeof globalThis & { roundtableDb?: PrismaClient } = globalThis;

/** The database. Made at first use, so that a build needs none. */
export function db(): PrismaClient {
  kept.roundtableDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 5_000,
    }),
  });
  return kept.roundtableDb;
}

/** Leaves the database, if anybody has been there. */
export async function leaveDatabase(): Promise<void> {
  await kept.roundtableDb?.$disconnect();
}

declare const writing: unique symbol;

/** The inside of a transaction that `write` opened: every `save…` and `remove…` asks for it. */
export type Tx = Prisma.TransactionClient & { readonly [writing]: true };
