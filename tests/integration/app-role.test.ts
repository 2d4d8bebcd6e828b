import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { migrate } from '../../scripts/migrate';
import { databaseAt } from '../../scripts/postgres';
import { rows, runSql } from '../support/postgres';

const postgres = inject('postgres');
const notAllowed = '42501';

/** All tables of ours, the queue's among them, each as schema.name. */
const tables = `SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname IN ('public', 'jobs') AND relkind IN ('r', 'p')`;

/** Whoever comes with `url`: what `ask` gets from Postgres. */
async function visiting<Answer>(url: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return ask(client).finally(() => client.end());
}

/** What Postgres says to `sql`: the code of its refusal, or "done". Nothing of it stays. */
async function answerOf(client: pg.Client, sql: string): Promise<string> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? '';
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

const answerTo = (url: string, sql: string): Promise<string> =>
  visiting(url, (client) => answerOf(client, sql));

// One visit for all: Postgres takes longer to let somebody in than to refuse them something.
const answersTo = (url: string, all: readonly string[]): Promise<string[]> =>
  visiting(url, async (client) => {
    const answers = [];
    for (const sql of all) answers.push(`${sql}: ${await answerOf(client, sql)}`);
    return answers;
  });
const each = (all: readonly string[], answer: string): string[] => all.map((sql) => `${sql}: ${answer}`);

const addEvent = "INSERT INTO audit_event (at, actor, verb, subject) VALUES (now(), 'test', 'look', 'x')";
const changesOfTheLog = [
  "UPDATE audit_event SET verb = 'another'",
  'UPDATE audit_event SET id = id WHERE false',
  'DELETE FROM audit_event',
  'SELECT 1 FROM audit_event FOR UPDATE',
  `${addEvent} ON CONFLICT (id) DO UPDATE SET verb = 'another'`,
  "SELECT setval('audit_event_id_seq', 1)",
  'SET session_replication_role = replica',
];

describe('the role that the app serves as', () => {
  it('is what all of these tests run as', async () => {
    expect(await db().$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'roundtable_app' }]);
  });

  it.each([
    'ALTER TABLE $ ADD COLUMN another int',
    'ALTER TABLE $ OWNER TO roundtable_app',
    'ALTER TABLE $ DISABLE TRIGGER USER',
    'ALTER TABLE $ RENAME TO another',
    'TRUNCATE $ CASCADE',
    'DROP TABLE $ CASCADE',
    'CREATE INDEX ON $ ((1))',
    'CREATE RULE another AS ON INSERT TO $ DO INSTEAD NOTHING',
    'CREATE TRIGGER another BEFORE INSERT ON $ FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  ])('may not %s, of any table', async (pattern) => {
    const all = (await rows(databaseOfOwner(), tables)).map((table) => pattern.replace('$', table));
    expect(all.length).toBeGreaterThan(40);
    expect(all.join()).toMatch(/public\._prisma_migrations.*public\.audit_event/);
    expect(await answersTo(env().DATABASE_URL, all)).toEqual(each(all, notAllowed));
  });

  it('adds to the audit log and reads it, and changes nothing of it', async () => {
    expect(await answerTo(env().DATABASE_URL, `${addEvent} RETURNING id`)).toBe('done');
    expect(await answersTo(env().DATABASE_URL, changesOfTheLog)).toEqual(each(changesOfTheLog, notAllowed));
  });

  it('reads and writes the rows of every other table, but for the record of migrations', async () => {
    const wholes = await rows(databaseOfOwner(), `${tables} AND NOT relispartition`);
    const fewer = await rows(
      databaseOfOwner(),
      `SELECT t, verb FROM unnest('{${wholes.join()}}'::text[]) t, unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) verb WHERE NOT has_table_privilege('roundtable_app', t, verb)`,
    );
    expect(fewer).toEqual([
      ...['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map((verb) => `public._prisma_migrations | ${verb}`),
      'public.audit_event | DELETE',
      'public.audit_event | UPDATE',
    ]);
  });

  it('makes nothing, takes over nothing and owns nothing', async () => {
    const tries = [
      'CREATE TABLE public.another (id int)',
      'CREATE TABLE jobs.another (id int)',
      'CREATE SCHEMA another',
      'CREATE FUNCTION public.another() RETURNS int LANGUAGE sql RETURN 1',
      "CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
      'DROP FUNCTION public.refuse_change() CASCADE',
      'ALTER FUNCTION jobs.create_queue(text, json) SECURITY INVOKER',
      "SELECT jobs.delete_queue('seat')",
      'DROP SCHEMA jobs CASCADE',
      'SET ROLE roundtable',
      'CREATE ROLE another',
      'ALTER ROLE roundtable_app SUPERUSER',
    ];
    await runSql(databaseOfOwner(), "SELECT jobs.create_queue('seat', '{}')");
    expect(await answersTo(env().DATABASE_URL, tries)).toEqual(each(tries, notAllowed));
    expect(await rows(databaseOfOwner(), owned('roundtable_app'))).toEqual([]);
  });

  it('has the owner make a queue, whatever it is called, and has nothing else made by that way', async () => {
    await runSql(
      env().DATABASE_URL,
      `SELECT jobs.create_queue('a''); DROP TABLE audit_event; --%I"', '{}'); INSERT INTO jobs.job (name) SELECT name FROM jobs.queue WHERE name LIKE 'a%'`,
    );
    expect(
      await rows(databaseOfOwner(), "SELECT count(*), max(name) FROM jobs.job WHERE name LIKE 'a%'"),
    ).toEqual([`1 | a'); DROP TABLE audit_event; --%I"`]);
    expect(await rows(databaseOfOwner(), owned('roundtable_app'))).toEqual([]);
    expect(await answerTo(env().DATABASE_URL, addEvent)).toBe('done');
  });

  it('is given the tables that are made later', async () => {
    await runSql(databaseOfOwner(), 'CREATE TABLE another (id bigserial, word text)');
    expect(
      await answerTo(
        env().DATABASE_URL,
        "INSERT INTO another (word) VALUES ('x'); UPDATE another SET word = 'y'; DELETE FROM another",
      ),
    ).toBe('done');
    expect(await answerTo(env().DATABASE_URL, 'TRUNCATE another')).toBe(notAllowed);
    await runSql(databaseOfOwner(), 'DROP TABLE another');
  });
});

const databaseOfOwner = (): string => databaseAt(postgres, new URL(env().DATABASE_URL).pathname.slice(1));

const owned = (role: string): string => `SELECT classid::regclass, objid FROM pg_shdepend
  WHERE deptype = 'o' AND refobjid = (SELECT oid FROM pg_roles WHERE rolname = '${role}')`;

describe('a database that one role made and served', () => {
  const old = `test_${randomUUID().replaceAll('-', '')}`;
  const address = (role: string, password: string): string => {
    const url = new URL(databaseAt(postgres, old));
    Object.assign(url, { username: role, password });
    return url.href;
  };
  const owner = databaseAt(postgres, old);
  const before = address(old, 'before');

  beforeAll(async () => {
    await runSql(postgres, `CREATE ROLE ${old} LOGIN PASSWORD 'before'`);
    await runSql(postgres, `CREATE DATABASE ${old} OWNER ${old}`);
    await migrate(before);
    await runSql(before, `${addEvent}; SELECT jobs.create_queue('seat', '{}')`);
  });
  afterAll(async () => {
    await runSql(postgres, `DROP DATABASE ${old} WITH (FORCE)`);
    await runSql(postgres, `DROP ROLE IF EXISTS ${old}`);
    await runSql(postgres, `DROP ROLE IF EXISTS ${old}_web`);
  });

  /** Who owns what, and who may do what with it: of this database and its own roles, since others make theirs meanwhile. */
  const rights = [
    'SELECT relnamespace::regnamespace, relname, relowner::regrole, relacl FROM pg_class',
    'SELECT nspname, nspowner::regrole, nspacl FROM pg_namespace',
    'SELECT proname, proowner::regrole, proacl, prosecdef, proconfig FROM pg_proc',
    'SELECT defaclrole::regrole, defaclnamespace::regnamespace, defaclacl FROM pg_default_acl',
    'SELECT datdba::regrole, datacl FROM pg_database WHERE datname = current_database()',
    `SELECT rolname, rolsuper, rolcanlogin, rolpassword FROM pg_authid WHERE rolname LIKE '${old}%'`,
  ];
  const allRights = async (): Promise<string[][]> => Promise.all(rights.map((sql) => rows(owner, sql)));

  it('was its app’s to change', async () => {
    expect(
      await answerTo(
        before,
        "ALTER TABLE audit_event DISABLE TRIGGER USER; UPDATE audit_event SET verb = 'another'",
      ),
    ).toBe('done');
  });

  it('is taken from the app when an owner migrates it, and the app serves on', async () => {
    await migrate(owner, before);
    expect(await rows(owner, owned(old))).toEqual([]);
    expect(await answersTo(before, changesOfTheLog)).toEqual(each(changesOfTheLog, notAllowed));
    expect(await answerTo(before, 'CREATE TABLE another (id int)')).toBe(notAllowed);
    await expect(migrate(before)).rejects.toThrow('Give the address of whoever owns them');
    expect(
      await answerTo(
        before,
        `${addEvent}; INSERT INTO organisation (id, name) VALUES (gen_random_uuid(), 'A'); INSERT INTO jobs.job (name) VALUES ('seat')`,
      ),
    ).toBe('done');
    expect(await rows(before, 'SELECT verb FROM audit_event')).toEqual(['look']);
  });

  it('is changed by nothing when it is migrated again', async () => {
    const first = await allRights();
    expect(await migrate(owner, before)).toEqual([]);
    expect(await allRights()).toEqual(first);
  });

  it('takes another role for its app, and another password for that', async () => {
    for (const password of ['first', 'a second “password”']) {
      await migrate(owner, address(`${old}_web`, password));
      expect(await answerTo(address(`${old}_web`, password), addEvent)).toBe('done');
    }
    await expect(answerTo(address(`${old}_web`, 'first'), addEvent)).rejects.toThrow(
      'password authentication failed',
    );
    expect(await answersTo(address(`${old}_web`, 'a second “password”'), changesOfTheLog)).toEqual(
      each(changesOfTheLog, notAllowed),
    );
  });

  it('is not served by a role that could change the log all the same', async () => {
    for (const power of ['SUPERUSER', 'CREATEROLE']) {
      await runSql(postgres, `ALTER ROLE ${old} ${power}`);
      await expect(migrate(owner, before)).rejects.toThrow('could still change the audit log');
      await runSql(postgres, `ALTER ROLE ${old} NO${power}`);
    }
    await runSql(postgres, `GRANT pg_write_all_data TO ${old}`);
    await expect(migrate(owner, before)).rejects.toThrow('could still change the audit log');
    await runSql(postgres, `REVOKE pg_write_all_data FROM ${old}`);
    await expect(migrate(owner, `${owner}?application_name=app`)).rejects.toThrow(
      'both name the user roundtable',
    );
    await migrate(owner, before);
  });
});
