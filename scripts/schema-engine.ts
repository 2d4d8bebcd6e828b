import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/**
 * Prisma's schema engine as WebAssembly: it comes with npm, where the usual engine is a download that many networks
 * refuse. Its migrations table is the same, so `prisma migrate deploy` stays usable.
 */

export const schemaFolder = 'prisma/schema';
export const migrationsFolder = 'prisma/migrations';

export type SchemaFile = { path: string; content: string };

/** Every file of the schema as it stands in `folder`, by name. */
export function schemaFiles(folder: string): SchemaFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }));
}

const require = createRequire(import.meta.url);
let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  const file = path.join(
    path.dirname(require.resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': { ...engine, ...unhurried() },
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine sets itself a limit of ten seconds and never clears it; nobody should have to wait for that to end. */
function unhurried(): WebAssembly.ModuleImports {
  const names = Object.keys(engine).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return Object.fromEntries(
    names.map((name) => [name, (late: () => void, ms: number) => setTimeout(late, ms).unref()]),
  );
}

async function open(factory: SqlMigrationAwareDriverAdapterFactory): Promise<engine.SchemaEngine> {
  loaded ??= load();
  await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const datamodels = schemaFiles(schemaFolder).map((file): [string, string] => [file.path, file.content]);
  return engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/**
 * The adapter's own `executeScript` cuts a script at every semicolon, and with it the body of every function. Sent
 * whole, Postgres also takes it all or not at all.
 */
class WholeScripts extends PrismaPg {
  private readonly opened: SqlDriverAdapter[] = [];
  /** What Postgres said to a script that it refused; the engine keeps that to itself. */
  refusal: Error | undefined;

  constructor(private readonly connectionString: string) {
    super({ connectionString });
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      const client = new pg.Client({ connectionString: this.connectionString });
      await client.connect();
      try {
        await client.query(script);
      } catch (error) {
        if (error instanceof Error) this.refusal = error;
        throw error;
      } finally {
        await client.end();
      }
    };
    this.opened.push(adapter);
    return adapter;
  }

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    for (const adapter of this.opened) await adapter.dispose();
  }
}

const filters = { externalTables: [], externalEnums: [] };

/** The names of all migrations, in the order in which they are applied. */
export const migrationNames = (): string[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** What a migration says to Postgres. */
export const migrationSql = (name: string): string =>
  readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');

/** Every migration in its folder, in order, as the engine reads them. */
function everyMigration() {
  const migrationDirectories = migrationNames().map((name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: migrationSql(name) } },
  }));
  const lockfile = {
    path: 'migration_lock.toml',
    content: readFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories };
}

/** Applies every migration that the database doesn't have yet. @returns the names of those applied. */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const migrationsList = everyMigration();
  const database = new WholeScripts(connectionString);
  try {
    const schemaEngine = await open(database);
    // Sent whole, one that failed or was killed left nothing behind: it gets another try.
    const { failedMigrationNames } = await schemaEngine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    for (const migrationName of failedMigrationNames)
      await schemaEngine.markMigrationRolledBack({ migrationName });
    return (await schemaEngine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } catch (error) {
    const [, migration] = /migration_name="([^"]+)"/.exec(String(error)) ?? [];
    throw database.refusal
      ? new Error(`Postgres refused ${migration}: ${database.refusal.message}.`, { cause: error })
      : error;
  } finally {
    await database.close();
  }
}

/** Stands in for a database where two schemas are compared: the engine opens one, and asks it for nothing more than its version. */
const silent: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'none',
  queryRaw: () => Promise.resolve({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: () => Promise.resolve(0),
  executeScript: () => Promise.resolve(),
  startTransaction: () => Promise.reject(new Error('There is no database here')),
  dispose: () => Promise.resolve(),
};
const withoutDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'none',
  connect: () => Promise.resolve(silent),
  connectToShadowDb: () => Promise.resolve(silent),
};

/** The SQL that turns a database of schema `from` into one of schema `to`. Needs no database. */
export async function migrationBetween(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const schemaEngine = await open(withoutDatabase);
  const { stdout } = await schemaEngine.diff({
    from: from.length > 0 ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? '';
}
