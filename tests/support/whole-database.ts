import { db } from '@/server/db';

/** What merging leaves behind for good: who did what, and who is signed in. */
const leftBehind = ['audit_event', 'visit', 'sign_in', 'person_merge', 'rate_limit', '_prisma_migrations'];

/** Every row of the database, by its table, in an order that doesn't depend on when it was written. */
export async function wholeDatabase(): Promise<Record<string, string[]>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (leftBehind.includes(name)) continue;
    const found = await db().$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" AS t ORDER BY 1`,
    );
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}
