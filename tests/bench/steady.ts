import { shownScale } from '@/features/ratings/disclosure';
import { enqueue } from '@/server/jobs';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { bombs } from '@tests/support/bombs';
import { buildStage } from '@tests/support/build';
import { hiddenIn } from '@tests/support/visit';
import { facilitatorsCookie } from './signed-in';
import { measured, timesOf } from './statistics';

/** What must stay as quick when there is more of it, or when something else goes on: how many times as long it takes then. */
export type Steady = { what: string; times: number; atMost: number };

/** Each thing in turn, small and large, in this run. */
export async function measureSteady(server: string, note: (text: string) => void): Promise<Steady[]> {
  note('What must stay as quick');
  return [
    { what: 'a job of a thousand, beside one of fifty', times: await jobs(), atMost: 2 },
    { what: 'a scale of 3,000 answers shown, beside one of 300', times: await scales(), atMost: 3 },
    {
      what: 'a form opened while files made to hurt come, p99',
      times: await visitsUnderBombs(server),
      atMost: 20,
    },
  ];
}

async function jobs(): Promise<number> {
  const perJob = async (count: number) => {
    const run = await measured([count], 1, async () => {
      await write(permission(system('test'), 'test', 'test', true), async (tx) => {
        for (let number = 0; number < count; number += 1) await enqueue(tx, { name: 'unworked' }, { number });
      });
    });
    return run.p50 / count;
  };
  await perJob(50);
  const few = await perJob(50);
  return (await perJob(1_000)) / few;
}

async function scales(): Promise<number> {
  const shown = (size: number) =>
    measured(
      Array.from({ length: 20 }, (_, more) => more),
      1,
      async (more) => void shownScale([3, Math.round(0.3 * size) + more, 2, Math.round(0.7 * size), 5]),
    );
  await shown(300);
  const few = await shown(300);
  return (await shown(3_000)).p50 / few.p50;
}

/** Somebody opens a form again and again, first alone, and then while a facilitator sends ten such files at once. */
async function visitsUnderBombs(server: string): Promise<number> {
  const built = await buildStage('linked', 1);
  const form = `${server}/a/${built.participants[0]?.link}`;
  const open = async () => {
    await (await fetch(form)).arrayBuffer();
  };
  const alone = await measured(Array.from({ length: 200 }), 1, open);
  const files = bombs.map(({ name, make }) => ({ name, bytes: make() }));
  const send = await sender(server, built);
  const visits: number[] = [];
  const sending = { over: false };
  const visitor = async () => {
    while (!sending.over) visits.push((await measured([null], 1, open)).p50);
  };
  await Promise.all([
    visitor(),
    measured(files, 10, send).finally(() => {
      sending.over = true;
    }),
  ]);
  return timesOf(visits).p99 / alone.p99;
}

type File = { name: string; bytes: Uint8Array<ArrayBuffer> };

async function sender(server: string, { slug, cohortId }: { slug: string; cohortId: string }) {
  const cookie = await facilitatorsCookie(cohortId);
  const address = `${server}/facilitate/cohorts/${slug}/evaluation/immediate/import`;
  const page = await fetch(address, { headers: { cookie } });
  const form = (await page.text()).split('<form').find((part) => part.includes('type="file"')) ?? '';
  return async ({ name, bytes }: File) => {
    const body = hiddenIn(form);
    body.append('file', new Blob([bytes]), name);
    const headers = { cookie, origin: server, connection: 'close' };
    const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${name} was answered with ${answer.status}`);
  };
}
