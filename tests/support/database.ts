import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { leaveDatabase } from '@/server/db';
import { appAddress } from '../../scripts/app-role';
import { databaseAt } from '../../scripts/postgres';
import { testSettings } from '../../scripts/test-settings';
import { runSql, template } from './postgres';

// A database of its own for each test file, copied from the template before anything asks for the settings.
const postgres = inject('postgres');
const name = `test_${randomUUID().replaceAll('-', '')}`;
await runSql(postgres, `CREATE DATABASE ${name} TEMPLATE ${template}`);

process.env.DATABASE_URL = databaseAt(appAddress(postgres), name);
process.env.DATABASE_OWNER_URL = '';
process.env.ROUNDTABLE_SECRET = testSettings.ROUNDTABLE_SECRET;
process.env.ROUNDTABLE_URL = 'http://localhost:3000';
process.env.LOG_LEVEL = 'silent';
process.env.ROUNDTABLE_THREADS = path.join(inject('built'), 'threads');
const keys = mkdtempSync(path.join(tmpdir(), 'roundtable-keys-'));
process.env.ROUNDTABLE_KEYS = path.join(keys, 'first');
process.env.ROUNDTABLE_SECOND_KEYS = path.join(keys, 'second');

afterAll(async () => {
  rmSync(keys, { recursive: true });
  await leaveDatabase();
  await runSql(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
});
