import pg from 'pg';
import { Refusal } from './format';

const record = '_prisma_migrations';

const tables = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`;

/** What migrations make. What an extension brought is left. */
const dropAll = `
  DO $$ DECLARE statement text; BEGIN
    FOR statement IN
      -- Functions first: a type takes those with it that ask for it.
      SELECT format('DROP FUNCTION public.%I(%s) CASCADE', proname, pg_get_function_identity_arguments(oid)) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
      UNION ALL SELECT format('DROP TABLE public.%I CASCADE', relname) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      UNION ALL SELECT format('DROP TYPE public.%I CASCADE', typname) FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
      UNION ALL SELECT format('DROP COLLATION public.%I CASCADE', collname) FROM pg_collation
        WHERE collnamespace = 'public'::regnamespace
    LOOP EXECUTE statement; END LOOP;
  END $$`;

/**
 * Takes an empty database’s tables away, to be made as a backup has them. One that was migrated and has no rows is empty.
 * @throws Refusal when anything lies in it, or when its tables aren’t Roundtable’s
 */
export async function emptied(client: pg.Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await refuseRows(client);
    await client.query(dropAll);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function refuseRows(client: pg.Client): Promise<void> {
  const names = (await client.query<{ name: string }>(tables)).rows.map(({ name }) => name);
  if (names.length > 0 && !names.includes(record))
    throw new Refusal('The database has tables of something else. Restore into an empty one.');
  for (const name of names.filter((other) => other !== record)) {
    const table = `public.${pg.escapeIdentifier(name)}`;
    // Nobody writes into it any more.
    await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    if ((await client.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount)
      throw new Refusal(
        `The database isn’t empty: there is something in its table ${name}. Restore into an empty one.`,
      );
  }
}
