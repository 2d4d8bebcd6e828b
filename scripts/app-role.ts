import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * The role that the app serves as. It owns nothing: whoever takes the app over can write rows, but neither change the
 * audit log nor switch off what guards it. Roles belong to the whole Postgres and are in no dump, so each `migrate`
 * sees to them, after the migrations.
 */

const schemas = ['public', 'jobs'];
const rows = 'SELECT, INSERT, UPDATE, DELETE';
/** The tables that the app may do less with than read and write rows. */
const narrower: Record<string, string> = {
  'public.audit_event': 'SELECT, INSERT',
  'public._prisma_migrations': '',
};

/** The address for the app at a Postgres of our own. Its password is made from the owner's, which can't be told from it. */
export function appAddress(owner: string): string {
  const address = new URL(owner);
  address.password = createHash('sha256').update(`roundtable_app:${address.password}`).digest('base64url');
  address.username = 'roundtable_app';
  return address.href;
}

/** Makes the role that the address `app` names, lets it in with that password, and takes what it owns from it. @returns its name */
export async function prepareAppRole(owner: pg.Client, app: string): Promise<string> {
  const { user: name = '', password } = new pg.Client({ connectionString: app });
  if (name === owner.user)
    throw new Error(
      `DATABASE_URL and DATABASE_OWNER_URL both name the user ${name}. Name one of its own for the app in DATABASE_URL.`,
    );
  const role = pg.escapeIdentifier(name);
  const allowed = `LOGIN ${password ? `PASSWORD ${pg.escapeLiteral(verifier(password))}` : ''}`;
  const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (known.rowCount === 0) await owner.query(`CREATE ROLE ${role} ${allowed}`);
  else if (!(await isLetIn(app))) await owner.query(`ALTER ROLE ${role} ${allowed}`);
  // Before there were two roles, the app's made the tables.
  if ((await owner.query(ownsSomething, [name])).rowCount)
    await owner.query(`REASSIGN OWNED BY ${role} TO CURRENT_USER`);
  return name;
}

const ownsSomething = `
  SELECT 1 FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
  WHERE refclassid = 'pg_authid'::regclass AND deptype = 'o' AND rolname = $1
    AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))`;

async function isLetIn(app: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: app });
  const [notAllowed, wrongPassword] = ['28000', '28P01'];
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && (error.code === notAllowed || error.code === wrongPassword))
      return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** What Postgres keeps of a password (RFC 5803). Sent the password itself, it would write it into its log. */
function verifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}

/** Gives the role `name` what the app needs, and nothing else. @throws when it can do more all the same */
export async function confineAppRole(owner: pg.Client, name: string): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const tables = await owner.query<{ name: string }>(appTables, [schemas]);
  const grants = tables.rows
    .map((table) => ({ table: table.name, verbs: narrower[table.name] ?? rows }))
    .filter(({ verbs }) => verbs !== '');
  await owner.query('BEGIN');
  try {
    await owner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(owner.database ?? '')} TO ${role}`);
    await owner.query(ordinary(role));
    for (const { table, verbs } of grants) await owner.query(`GRANT ${verbs} ON ${table} TO ${role}`);
    if ((await owner.query(tooPowerful, [name, schemas])).rowCount) {
      throw new Error(
        `The user ${name} of DATABASE_URL could still change the audit log or the tables: it is a superuser, may make roles, or belongs to a role that can. Name another one.`,
      );
    }
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

/** Of a table in parts, the whole is what is asked. */
const appTables = `
  SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = ANY($1) AND relkind IN ('r', 'p') AND NOT relispartition`;

/** All but the tables, one by one. A new queue brings a table: its owner's function makes it, for the app alone. */
const ordinary = (role: string): string => `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  REVOKE ALL ON SCHEMA ${schemas.join(', ')} FROM ${role};
  REVOKE ALL ON ALL TABLES IN SCHEMA ${schemas.join(', ')} FROM ${role};
  REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schemas.join(', ')} FROM ${role};
  GRANT USAGE ON SCHEMA ${schemas.join(', ')} TO ${role};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schemas.join(', ')} TO ${role};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${rows} ON TABLES TO ${role};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${role};
  ALTER FUNCTION jobs.create_queue(text, json) SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
  REVOKE ALL ON FUNCTION jobs.create_queue(text, json) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION jobs.create_queue(text, json) TO ${role}`;

const tooPowerful = `
  SELECT 1 FROM pg_roles r WHERE rolname = $1 AND (
    rolcreaterole
    OR has_table_privilege(r.oid, 'public.audit_event', 'UPDATE, DELETE, TRUNCATE, TRIGGER')
    OR has_any_column_privilege(r.oid, 'public.audit_event', 'UPDATE')
    OR has_schema_privilege(r.oid, 'public', 'CREATE')
    OR EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = ANY($2::regnamespace[]) AND pg_has_role(r.oid, relowner, 'MEMBER')))`;
