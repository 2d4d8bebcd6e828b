import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of its own on the test's database, to be killed while the others go on. */
export async function startServer(port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['scripts/next.mjs', 'start'], { env: { ...process.env, PORT: String(port), ROUNDTABLE_URL: `http://localhost:${port}`, ROUNDTABLE_JOBS: 'off' }, stdio: 'ignore' });
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(`http://localhost:${port}/api/health`).then((answer) => answer.ok, () => false)) return server;
    await pause(100);
  }
  throw new Error('The server did not answer within half a minute.');
}
