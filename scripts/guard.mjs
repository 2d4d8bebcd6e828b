// Stands between us and Postgres. When the pipe from us closes, however we ended, even by kill -9, it ends Postgres, and
// removes what is to be thrown away. It ends when Postgres does. Plain JavaScript, so that it is there at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ programs: string, home: string, data: string, log: string, account: { uid: number, gid: number } | null, settings: string[], throwaway: boolean, throughControl: boolean }} Order */

/** @type {Order} */
const order = JSON.parse(process.argv[2] ?? '');
const { programs, home, data, log, account, settings, throwaway, throughControl } = order;

/** @param {string} program @param {string[]} args */
function launch(program, args) {
  const said = openSync(log, 'a', 0o600);
  const stdio = /** @type {const} */ (['ignore', said, said]);
  const child = spawn(path.join(programs, program), args, {
    ...account,
    cwd: home,
    stdio,
    windowsHide: true,
  });
  // Ours is closed: Windows removes no file that somebody holds open.
  closeSync(said);
  return child;
}

/** Postgres as our child: the quickest to notice. */
function asChild() {
  const server = launch('postgres', ['-D', data, ...settings]);
  return { end: () => void server.kill('SIGINT'), ended: once(server, 'exit').then(([code]) => code ?? 1) };
}

/** Postgres by its own control program, which gives up an administrator’s rights on Windows and can ask for an end there. */
function byControl() {
  const control = launch('pg_ctl', ['start', '-D', data, '-s', '-t', '60', '-o', settings.join(' ')]);
  const begun = once(control, 'exit').then(([code]) => code ?? 1);
  const ended = begun.then(async (code) => {
    if (code !== 0) return code;
    const pid = Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10);
    while (isAlive(pid)) await pause(100);
    return 0;
  });
  // One that still begins can’t be asked yet.
  const end = () => void begun.then(() => launch('pg_ctl', ['stop', '-D', data, '-s', '-W', '-m', 'fast']));
  return { end, ended };
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const { end, ended } = throughControl ? byControl() : asChild();
finished(process.stdin.resume(), { writable: false }, end);
const code = await ended;
if (throwaway) {
  // Nor a folder that somebody stands in.
  process.chdir(path.dirname(home));
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(code);
