import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of its own on the test's database, to be killed or listened to while the others go on. */
export async function startServer(
  port: number,
  settings: { LOG_LEVEL?: 'trace'; ROUNDTABLE_URL?: string } = {},
): Promise<ChildProcessByStdio<null, Readable, Readable>> {
  const env = {
    ...process.env,
    PORT: String(port),
    ROUNDTABLE_URL: `http://localhost:${port}`,
    ROUNDTABLE_JOBS: 'off',
    ...settings,
  };
  const server = spawn(process.execPath, ['scripts/next.mjs', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Nobody may be listening, and a full pipe would hold the server up.
  server.stdout.resume();
  server.stderr.resume();
  for (const begun = performance.now(); performance.now() < begun + 90_000;) {
    if (
      await fetch(`http://localhost:${port}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return server;
    await pause(100);
  }
  throw new Error('The server did not answer within a minute and a half.');
}
