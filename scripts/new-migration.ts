import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrationBetween, migrationsFolder, schemaFiles, schemaFolder } from './schema-engine';

/**
 * `npm run db:migration -- <name>` writes what has changed in the schema since the last migration as SQL. Each
 * migration keeps a copy of the schema that it leads to, so that neither a database nor a download is needed.
 */
async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error('Give it a name, such as: npm run db:migration -- add-lessons');
  const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const last = folders.map((entry) => entry.name).sort().at(-1);
  const before = last ? path.join(migrationsFolder, last, 'schema') : null;
  const sql = await migrationBetween(before && existsSync(before) ? schemaFiles(before) : [], schemaFiles(schemaFolder));
  if (sql.trim() === '' || sql.includes('This is an empty migration')) {
    console.log('The schema has not changed since the last migration.');
    return;
  }
  const stamp = new Date(performance.timeOrigin).toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  cpSync(schemaFolder, path.join(folder, 'schema'), { recursive: true });
  if (before) rmSync(before, { recursive: true, force: true });
  console.log(`Wrote ${folder}/migration.sql. Read it, and add by hand what Prisma can't say (CHECK constraints, triggers).`);
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
