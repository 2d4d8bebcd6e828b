import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import pg from 'pg';
import { sourceFingerprint } from './fingerprint';
import { migrate } from './migrate';
import { freePort, startPostgres } from './postgres';
import { actionsKey, installationSecret } from './secret';

type Ending = () => Promise<void> | void;

/** Brings Roundtable up on this machine: database, migrations, demo, build, server. Ctrl-C takes it all down again. */
export async function up({ dev }: { dev: boolean }): Promise<void> {
  const endings: Ending[] = [];
  const end = endOnSignals(endings);
  try {
    mkdirSync('.data', { recursive: true, mode: 0o700 });
    claimFolder(endings);
    const port = await portToServe();
    const settings = await prepare(port, dev, endings);
    const server = await serve(settings, port, dev, endings);
    await once(server, 'exit');
    await end(server.exitCode ?? 0);
  } catch (error) {
    console.error(`\nRoundtable could not start. ${error instanceof Error ? error.message : String(error)}`);
    await end(1);
  }
}

async function prepare(port: number, dev: boolean, endings: Ending[]): Promise<NodeJS.ProcessEnv> {
  const secret = process.env.ROUNDTABLE_SECRET || installationSecret();
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    ROUNDTABLE_SECRET: secret,
    ROUNDTABLE_URL: process.env.ROUNDTABLE_URL || `http://localhost:${port}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey(secret),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const ownDatabase = !process.env.DATABASE_URL;
  await step('Client', () => run('node', ['scripts/generate.mjs'], settings));
  const url = process.env.DATABASE_URL || (await step('Database', () => ownPostgres(endings)));
  settings.DATABASE_URL = url;
  await step('Migrations', () => migrate(url));
  if (ownDatabase && (await isEmpty(url))) await step('Demo', () => run('node', ['--import', 'tsx', 'prisma/seed.ts'], settings));
  if (!dev) await step('Build', () => buildIfStale(settings));
  return settings;
}

async function ownPostgres(endings: Ending[]): Promise<string> {
  const postgres = await startPostgres({ folder: `${process.cwd()}/.data/postgres` });
  endings.push(postgres.stop);
  return postgres.url;
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM person LIMIT 1');
  await client.end();
  return rowCount === 0;
}

function buildIfStale(settings: NodeJS.ProcessEnv): Promise<void> | void {
  const mark = '.data/built-from';
  const wanted = `${sourceFingerprint()} ${settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY}`;
  if (existsSync('.next/BUILD_ID') && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  run('node', ['node_modules/next/dist/bin/next', 'build'], settings);
  writeFileSync(mark, wanted, { mode: 0o600 });
}

async function serve(settings: NodeJS.ProcessEnv, port: number, dev: boolean, endings: Ending[]): Promise<ChildProcess> {
  const args = ['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-p', String(port)];
  const server = spawn(process.execPath, args, { env: settings, stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  endings.push(async () => {
    server.kill('SIGTERM');
    await ended;
  });
  await step('Server', () => answers(`http://localhost:${port}/api/health`, server));
  console.log(`\nRoundtable is at ${settings.ROUNDTABLE_URL}`);
  if (await isDemo(settings.DATABASE_URL ?? '')) console.log(`Sign in as one of the demo’s people: ${settings.ROUNDTABLE_URL}/sign-in/demo`);
  else console.log(`Sign in with your email address: ${settings.ROUNDTABLE_URL}/sign-in`);
  console.log('Press Ctrl-C to stop.');
  return server;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error('The server ended before it answered. Its own message is above.');
    const ok = await fetch(url).then((response) => response.ok, () => false);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not answer within two minutes.');
}

async function isDemo(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM installation WHERE demo');
  await client.end();
  return rowCount === 1;
}

/** Two starts in one folder would fight over its database. What a killed one left behind counts for nothing. */
function claimFolder(endings: Ending[]): void {
  const file = '.data/running';
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other && other !== process.pid && isStart(other)) throw new Error(`It is running here already (process ${other}). Stop that one first.`);
  writeFileSync(file, String(process.pid));
  endings.push(() => rmSync(file, { force: true }));
}

function isStart(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes('scripts/start.mjs');
  } catch {
    // ps ends with 1 when there is no such process.
    return false;
  }
}

async function portToServe(): Promise<number> {
  const wanted = Number(process.env.PORT || 3000);
  for (let port = wanted; port < wanted + 100; port += 1) {
    const free = await freePort(port).then(() => true, () => false);
    if (!free) console.log(`Port ${port} is taken, so the next one is tried.`);
    else return port;
  }
  throw new Error(`Ports ${wanted} to ${wanted + 99} are all taken. Set PORT to a free one.`);
}

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${name} … `);
  const value = await work();
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
  return value;
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  const program = command === 'node' ? process.execPath : command;
  try {
    execFileSync(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error && 'stderr' in error ? `${String(error.stdout)}${String(error.stderr)}` : '';
    throw new Error(`${args.join(' ')} failed.\n${said.slice(-4_000)}`, { cause: error });
  }
}

function endOnSignals(endings: Ending[]): (code: number) => Promise<never> {
  let ending: Promise<never> | undefined;
  const end = (code: number): Promise<never> => {
    ending ??= (async () => {
      for (const finish of endings.reverse()) await finish();
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  return end;
}
