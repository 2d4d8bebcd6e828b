import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { freePort } from '../../scripts/port';

export type Server = {
  url: string;
  memory: () => number;
  /** What its processor has spent on it so far, in milliseconds; 0 where the system doesn't tell. */
  spent: () => number;
  stop: () => Promise<void>;
};

/** Starts the built server on a free port, with the settings of this process. */
export async function startServer(): Promise<Server> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build to measure. Run: npm run build');
  const port = await freePort(0);
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), ROUNDTABLE_URL: url, NODE_ENV: 'production' as const };
  const server = spawn(process.execPath, ['scripts/next.mjs', 'start'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    const up = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (up)
      return {
        url,
        memory: () => residentMegabytes(server.pid ?? 0),
        spent: () => spentMilliseconds(server.pid ?? 0),
        stop,
      };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not answer within half a minute.');
}

/** Memory that the server really holds, in MB; 0 where the system doesn't tell. */
function residentMegabytes(pid: number): number {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function spentMilliseconds(pid: number): number {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  // After the name in brackets: the 12th and the 13th, in hundredths of a second.
  const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return (user + system) * 10;
}
