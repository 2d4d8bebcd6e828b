import { expect, test } from 'vitest';
import { migrate } from '../../scripts/migrate';
import { pendingChange } from '../../scripts/new-migration';
import { databaseAt } from '../../scripts/postgres';
import { migrationBetween, schemaFiles, schemaFolder } from '../../scripts/schema-engine';
import { rows, template, runSql } from '../support/postgres';
import { emptyDatabase, postgres } from '../support/empty-database';

/** As its owner sees it: others are told less. */
const migrated = databaseAt(postgres, template);

/** What both ways to make the database must agree on. Checks, triggers, generated columns and these indexes are in the migrations alone. */
const byHand =
  "'role_once', 'conflict_one_waiting', 'seating_rule_once', 'absence_once', 'seating_plan_in_use', 'offer_one_alive', 'message_words_once', 'person_folded_idx'";

const agreed = {
  columns: `SELECT table_name, column_name, udt_name, is_nullable, column_default, datetime_precision FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND is_generated = 'NEVER'`,
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
  await runSql(asTheSchemaSays, await migrationBetween([], schemaFiles(schemaFolder)));
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
  await runSql(
    url,
    'CREATE SCHEMA kept; ALTER TABLE _prisma_migrations SET SCHEMA kept; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  );
  await runSql(
    url,
    'ALTER TABLE kept._prisma_migrations SET SCHEMA public; UPDATE _prisma_migrations SET finished_at = NULL',
  );
  expect(await migrate(url)).toEqual(applied);
  expect(await rows(url, agreed.columns)).toEqual(await rows(migrated, agreed.columns));
});
