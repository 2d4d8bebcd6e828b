import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import { migrate } from '../../scripts/migrate';
import { pendingChange } from '../../scripts/new-migration';
import { databaseAt } from '../../scripts/postgres';
import { migrationBetween, migrationsFolder, schemaFiles, schemaFolder } from '../../scripts/schema-engine';
import { rows, template, tell } from '../support/postgres';

const postgres = inject('postgres');
/** As its owner sees it: others are told less. */
const migrated = databaseAt(postgres, template);
const made: string[] = [];

async function emptyDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await tell(postgres, `CREATE DATABASE ${name}`);
  made.push(name);
  return databaseAt(postgres, name);
}

afterEach(async () => {
  for (const name of made.splice(0)) await tell(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
});

/** What both ways to make the database must agree on. Checks, triggers and these indexes are in the migrations alone. */
const byHand = "'role_once', 'conflict_one_waiting', 'seating_rule_once', 'absence_once', 'seating_plan_in_use'";
const agreed = {
  columns: `SELECT table_name, column_name, udt_name, is_nullable, column_default, datetime_precision FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  enums: `SELECT typname, enumsortorder, enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typnamespace = 'public'::regnamespace`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexname NOT IN (${byHand})`,
  keys: `SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p') AND conrelid::regclass::text <> '_prisma_migrations'`,
};

test('every change of prisma/schema has its migration', async () => {
  expect(await pendingChange()).toBeNull();
});

test.each(Object.entries(agreed))('the migrations make what prisma/schema says: %s', async (_what, sql) => {
  const asTheSchemaSays = await emptyDatabase();
  await tell(asTheSchemaSays, await migrationBetween([], schemaFiles(schemaFolder)));
  const expected = await rows(asTheSchemaSays, sql);
  expect(expected.length).toBeGreaterThan(1);
  expect(await rows(migrated, sql)).toEqual(expected);
});

test('two that migrate at once take turns, and a third finds nothing to do', async () => {
  const url = await emptyDatabase();
  const both = await Promise.all([migrate(url), migrate(url)]);
  expect(both.map((applied) => applied.length > 0).sort()).toEqual([false, true]);
  expect(await migrate(url)).toEqual([]);
});

test('a migration that was killed half-way left nothing behind, and is applied again', async () => {
  const url = await emptyDatabase();
  const applied = await migrate(url);
  await tell(url, 'CREATE SCHEMA kept; ALTER TABLE _prisma_migrations SET SCHEMA kept; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await tell(url, 'ALTER TABLE kept._prisma_migrations SET SCHEMA public; UPDATE _prisma_migrations SET finished_at = NULL');
  expect(await migrate(url)).toEqual(applied);
  expect(await rows(url, agreed.columns)).toEqual(await rows(migrated, agreed.columns));
});

const sqlOf = (name: string): string => readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');

test('rows of the first release survive the stages in full: who was asked is known by person, dates and mail stay by hand', async () => {
  const url = await emptyDatabase();
  await tell(url, sqlOf('20261123000000_begin'));
  const [programme, organisation, cohort, person, participant, version, stage, participation] = Array.from({ length: 8 }, () => `'${randomUUID()}'`);
  await tell(
    url,
    `INSERT INTO programme (id, slug, name, purpose) VALUES (${programme}, 'p', 'P', 'To learn');
     INSERT INTO organisation (id, name) VALUES (${organisation}, 'Academy');
     INSERT INTO cohort (id, slug, programme_id, commissioner_id, name, area, places, venue) VALUES (${cohort}, 'c', ${programme}, ${organisation}, 'C', 'A', 5, 'V');
     INSERT INTO person (id, name) VALUES (${person}, 'Ana');
     INSERT INTO participant (id, cohort_id, person_id, experience, lived_as) VALUES (${participant}, ${cohort}, ${person}, 'some', 'patient');
     INSERT INTO form_version (id, form_key, number, document) VALUES (${version}, 'end-of-course', 1, '{"title": "End of the course"}');
     INSERT INTO stage (id, cohort_id, key, position, promise, form_version_id) VALUES (${stage}, ${cohort}, 'immediate', 4, 'linked', ${version});
     INSERT INTO participation (id, stage_id, participant_id, link_hash) VALUES (${participation}, ${stage}, ${participant}, 'hash')`,
  );
  await tell(url, sqlOf('20261123111500_staged-evaluations'));
  expect(await rows(url, 'SELECT e.name FROM participation p JOIN person e ON e.id = p.person_id')).toEqual(['Ana']);
  expect(await rows(url, 'SELECT key, title, programme_id IS NULL FROM form')).toEqual(['end-of-course | End of the course | true']);
  expect(await rows(url, 'SELECT mailing, dates_by_hand, audience FROM stage')).toEqual(['false | true | participants']);
});

test('seats of the second release become a plan in use, the same on each day', async () => {
  const url = await emptyDatabase();
  for (const name of ['20261123000000_begin', '20261123111500_staged-evaluations']) await tell(url, sqlOf(name));
  const [programme, organisation, cohort, person, participant, table] = Array.from({ length: 6 }, () => `'${randomUUID()}'`);
  await tell(
    url,
    `INSERT INTO programme (id, slug, name, purpose) VALUES (${programme}, 'p', 'P', 'To learn');
     INSERT INTO organisation (id, name) VALUES (${organisation}, 'Academy');
     INSERT INTO cohort (id, slug, programme_id, commissioner_id, name, area, places, venue) VALUES (${cohort}, 'c', ${programme}, ${organisation}, 'C', 'A', 5, 'V');
     INSERT INTO day (id, cohort_id, number, date, theme) SELECT gen_random_uuid(), ${cohort}, number, date '2017-11-22' + number, '' FROM generate_series(1, 3) number;
     INSERT INTO person (id, name) VALUES (${person}, 'Ana');
     INSERT INTO participant (id, cohort_id, person_id, experience, lived_as) VALUES (${participant}, ${cohort}, ${person}, 'some', 'patient');
     INSERT INTO table_group (id, cohort_id, number) VALUES (${table}, ${cohort}, 7);
     INSERT INTO seat (participant_id, table_id) VALUES (${participant}, ${table})`,
  );
  await tell(url, sqlOf('20261123142433_tables-in-full'));
  expect(await rows(url, 'SELECT p.number, p.state, p.in_use, s.day, g.number FROM seat s JOIN seating_plan p ON p.id = s.plan_id JOIN table_group g ON g.id = s.table_id')).toEqual([
    '1 | ready | true | 1 | 7',
    '1 | ready | true | 2 | 7',
    '1 | ready | true | 3 | 7',
  ]);
});
