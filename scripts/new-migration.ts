import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  migrationBetween,
  migrationNames,
  migrationsFolder,
  schemaFiles,
  schemaFolder,
} from './schema-engine';

/** The schema as the last migration left it: kept beside that migration, so that neither a database nor a download is needed. */
export function lastSchema(): string {
  const folder = path.join(migrationsFolder, migrationNames().at(-1) ?? '', 'schema');
  if (!existsSync(folder)) throw new Error(`${folder} is missing: prisma/schema as that migration left it.`);
  return folder;
}

/** The SQL for what has changed in prisma/schema since the last migration; null when nothing has. */
export async function pendingChange(): Promise<string | null> {
  const sql = await migrationBetween(schemaFiles(lastSchema()), schemaFiles(schemaFolder));
  return sql.trim() === '' || sql.includes('This is an empty migration') ? null : sql;
}

/** `npm run db:migration -- <name>` */
async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new Error('Give it a name, such as: npm run db:migration -- add-lessons');
  const sql = await pendingChange();
  if (sql === null) {
    console.log('The schema has not changed since the last migration.');
    return;
  }
  const last = lastSchema();
  const startedAt = new Date(performance.timeOrigin).toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${startedAt}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  cpSync(schemaFolder, path.join(folder, 'schema'), { recursive: true });
  rmSync(last, { recursive: true });
  console.log(
    `Wrote ${folder}/migration.sql. Read it, and add by hand what Prisma can’t say: checks, triggers.`,
  );
}

if (process.argv[1] === import.meta.filename) {
  main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
