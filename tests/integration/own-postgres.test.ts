import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { startChild } from '@tests/support/child';
import { alive } from '../../scripts/processes';

// By pg_ctl is how it is done on Windows. Seconds each, so side by side: a Postgres is made, started and ended.
it.concurrent.for(['as a child', 'by pg_ctl'])(
  'a throwaway Postgres, started %s, goes with the process that holds it, and its folder too, even if that one is killed',
  async (how, { expect }) => {
    const holder = startChild('hold-postgres', [how]);
    await holder.says('holds ');
    const folder = /^holds (.*)$/m.exec(holder.said())?.[1] ?? holder.said();
    const pid = Number.parseInt(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8'), 10);
    expect(alive(pid)).toBe(true);
    await holder.kill();
    await expect.poll(() => alive(pid) || existsSync(path.dirname(folder)), { timeout: 30_000 }).toBe(false);
  },
);
