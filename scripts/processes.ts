import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether the process of this number is the Postgres of this data folder. Windows tells us no more than that it is one. */
export function isPostgresOf(data: string, pid: number): boolean {
  const command = commandOf(pid);
  if (process.platform === 'win32') return command.includes('postgres.exe');
  return command.includes(path.join('bin', 'postgres')) && command.includes(data);
}

/** What a process was started with, as far as the system tells; '' when it is gone. */
function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self')) return existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [command, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/fo', 'csv', '/nh', '/fi', `PID eq ${pid}`]
      : // -ww: whole, however wide the terminal is.
        ['ps', '-ww', '-o', 'command=', '-p', String(pid)];
  const { stdout, error } = spawnSync(command, args, { encoding: 'utf8', windowsHide: true });
  if (error) throw error;
  return stdout;
}
