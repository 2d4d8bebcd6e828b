import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { db } from '@/server/db';
import { databaseAt } from '../../scripts/postgres';
import { testSettings } from '../../scripts/test-settings';
import { tell, template } from './postgres';

// A database of its own for each test file, copied from the template before anything asks for the settings.
const postgres = inject('postgres');
const name = `test_${randomUUID().replaceAll('-', '')}`;
await tell(postgres, `CREATE DATABASE ${name} TEMPLATE ${template}`);

process.env.DATABASE_URL = databaseAt(postgres, name);
process.env.ROUNDTABLE_SECRET = testSettings.ROUNDTABLE_SECRET;
process.env.ROUNDTABLE_URL = 'http://localhost:3000';
process.env.LOG_LEVEL = 'silent';

afterAll(async () => {
  await db().$disconnect();
  await tell(postgres, `DROP DATABASE ${name} WITH (FORCE)`);
});
