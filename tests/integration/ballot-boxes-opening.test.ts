import { describe, expect, it } from 'vitest';
import type { CountBox } from '@/features/evaluations/responses/ballots/counting/model';
import { releaseStage, tendBoxes } from '@/features/evaluations/reading/releases/commands';
import { boxesWithResult, resultOf } from '@/features/evaluations/reading/releases/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { afterTheCourse } from '@tests/support/build';
import { saidBy, sendBy } from '@tests/support/sending';
import { asked, ending, ledgerOf, putBack } from '@tests/support/opening';

const test = system('test');

const never: CountBox = () => Promise.reject(new Error('killed'));

/** Takes a database back to where the release was asked for and nothing else was done. */
async function takeBack({ here, box }: Awaited<ReturnType<typeof asked>>): Promise<void> {
  await db().$transaction([
    db().release.delete({ where: { stageId: here.stageId } }),
    db().tally.deleteMany({ where: { stageId: here.stageId } }),
    db().note.deleteMany({ where: { stageId: here.stageId } }),
    db().ballotBox.update({ where: { id: box.id }, data: { state: 'opening' } }),
    db().ballot.createMany({
      data: box.ballots.map((ballot) => ({ ...ballot, sealed: new Uint8Array(ballot.sealed) })),
    }),
  ]);
}

describe('an opening that was killed', () => {
  it('before its result was kept is begun again', async () => {
    const one = await asked();
    await expect(one.open(never)).rejects.toThrow('killed');
    expect(await ending(one.here)).toMatchObject({
      tallies: [],
      texts: [],
      release: null,
      state: 'opening',
      ballots: 9,
      keys: 4,
    });
    expect(resultOf(test, one.box.id)).toBeNull();
    await one.open();
    expect(await ending(one.here)).toMatchObject({
      tallies: one.marks,
      texts: one.texts,
      release: { own: 9 },
      state: 'opened',
      ballots: 0,
      keys: 0,
    });
  });

  it.each(['the job', 'what tends the boxes'])(
    'once its result was kept ends with that result, and counts nothing anew (%s)',
    async (who) => {
      const one = await asked();
      await one.open();
      const first = await ending(one.here);
      await takeBack(one);
      putBack(one.keys);
      expect(await ending(one.here)).toMatchObject({ release: null, state: 'opening', ballots: 9, keys: 4 });
      if (who === 'the job') await one.open(never);
      else await tendBoxes(test);
      expect(await ending(one.here)).toEqual(first);
      expect(first).toMatchObject({
        tallies: one.marks,
        texts: one.texts,
        state: 'opened',
        ballots: 0,
        keys: 0,
      });
    },
  );

  it('before its keys were removed loses them all the same', async () => {
    const one = await asked();
    await one.open();
    const first = await ending(one.here);
    putBack(one.keys);
    await one.open(never);
    await tendBoxes(test);
    expect(await ending(one.here)).toEqual(first);
    expect(first.keys).toBe(0);
  });
});

describe('a database that is older than the release', () => {
  it('is told again what came of the box and who sent, so that nobody is asked or counted twice', async () => {
    const one = await asked();
    const before = await ledgerOf(one.here.stageId);
    await one.open();
    const first = await ending(one.here);
    await takeBack(one);
    await db().ballotBox.update({ where: { id: one.box.id }, data: { state: 'sealed' } });
    await db().participation.updateMany({
      where: { stageId: one.here.stageId },
      data: { finishedOn: null, startedOn: null, mode: null },
    });
    await db().ballot.deleteMany({
      where: { boxId: one.box.id, id: { in: one.box.ballots.slice(4).map(({ id }) => id) } },
    });
    await db().stage.update({ where: { id: one.here.stageId }, data: { closesAt: null } });
    await tendBoxes(test);
    expect(await ending(one.here)).toEqual(first);
    expect(await ledgerOf(one.here.stageId)).toEqual(before);
    expect(await sendBy(one.here.participants[0]?.link ?? '', saidBy(0))).toEqual({
      ok: true,
      value: { sent: true, again: true, isLeftOut: true },
    });
    expect(await at(afterTheCourse, () => releaseStage(one.here.runs, one.here.ref))).toMatchObject({
      ok: false,
    });
  });

  it('is told so from before its box was made, too', async () => {
    const one = await asked();
    await one.open();
    const first = await ending(one.here);
    await takeBack(one);
    await db().ballotBox.delete({ where: { id: one.box.id } });
    await db().participation.deleteMany({ where: { stageId: one.here.stageId } });
    await tendBoxes(test);
    expect(await ending(one.here)).toEqual(first);
    expect((await ledgerOf(one.here.stageId)).filter(({ finishedOn }) => finishedOn !== null)).toHaveLength(
      9,
    );
  });

  it('that doesn’t know the stage is told nothing, again and again', async () => {
    const one = await asked();
    await one.open();
    await db().cohort.delete({ where: { id: one.here.cohortId } });
    const events = await db().auditEvent.count();
    await tendBoxes(test);
    expect([boxesWithResult(test).includes(one.box.id), await db().auditEvent.count()]).toEqual([
      true,
      events,
    ]);
  });
});
