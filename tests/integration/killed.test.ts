import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { db, leaveDatabase } from '@/server/db';
import { answering } from '@/server/viewer';
import { marksAt, textsAt } from '@tests/support/ballots';
import { buildStage, inTheRoom } from '@tests/support/build';
import { openPostgresApart } from '@tests/support/postgres';
import { sendAnswers } from '@tests/support/send-answers';

const postgres = await openPostgresApart('killed');

afterAll(async () => {
  await leaveDatabase();
  await postgres.stop();
});

/** Which of Postgres's processes serves us: asked before the crowd comes, behind which the question would wait. */
async function victim(): Promise<number> {
  const [row] = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  if (row === undefined) throw new Error('Postgres did not say which of its processes serves us');
  return row.pid;
}

it('loses nothing that was acknowledged when Postgres is killed while people send, and takes the rest afterwards', async () => {
  const built = await buildStage('unlinkable', 60);
  const acknowledged = new Set<string>();
  const pid = await victim();
  // One of its processes killed, Postgres throws out everybody, drops what was not committed, and recovers from its log.
  let killed = false;
  const kill = () => {
    killed = true;
    process.kill(pid, 'SIGKILL');
  };
  const send = async (link: string) => {
    const outcome = await inTheRoom(() =>
      sendAnswers(answering(link), { sent: { recommend: '5', 'most-useful': link } }),
    );
    if (outcome.ok && 'sent' in outcome.value) acknowledged.add(link);
    if (acknowledged.size === 15 && !killed) kill();
  };
  await Promise.allSettled(built.participants.map(({ link }) => send(link)));
  expect(acknowledged.size).toBeGreaterThanOrEqual(15);

  for (const { link } of built.participants) {
    for (let tries = 0; !acknowledged.has(link); tries += 1) {
      expect(tries).toBeLessThan(100);
      await send(link).catch(() => pause(200));
    }
  }
  const finished = await db().participation.count({
    where: { stageId: built.stageId, finishedOn: { not: null } },
  });
  expect(finished).toBe(60);
  expect(await db().ballot.count({ where: { box: { stageId: built.stageId } } })).toBe(60);
  expect(await marksAt(built.stageId)).toEqual(['recommend 5×60']);
  expect(await textsAt(built.stageId)).toEqual(built.participants.map(({ link }) => link).sort());
});
