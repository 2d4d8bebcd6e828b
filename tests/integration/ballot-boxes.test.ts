import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReady } from '@/features/evaluations/ballots/commands';
import { countBox } from '@/features/evaluations/ballots/counting/data';
import type { CountBox } from '@/features/evaluations/ballots/counting/model';
import { openBox, releaseStage, tendBoxes } from '@/features/evaluations/releases/commands';
import { boxesWithResult, resultOf } from '@/features/evaluations/releases/data';
import { countInThread } from '@/features/evaluations/releases/jobs';
import { savePublished } from '@/features/forms/data';
import { endOfDay1 } from '@/features/forms/course-forms';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { filesIn, keyStores } from '@/server/key-store';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { marksAt, textsAt } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { given } from '@tests/support/given';
import { runSql } from '@tests/support/postgres';
import { joinLate, notesOf, type Room, room, saidBy, send, sendBy, talliesOf } from '@tests/support/sending';

const test = system('test');
const count: CountBox = (task) => countBox(test, task);
const never: CountBox = () => Promise.reject(new Error('killed'));

const boxOf = (stageId: string) =>
  db().ballotBox.findUniqueOrThrow({ where: { stageId }, include: { ballots: true } });
const ledgerOf = (stageId: string) =>
  db().participation.findMany({ where: { stageId }, orderBy: { id: 'asc' } });

/** Key files by their place, of one box. */
type Keys = Map<string, string>;

function keysOf(boxId: string): Keys {
  const places = keyStores().flatMap((store) =>
    filesIn(store)
      .filter((file) => file.startsWith(boxId) && !file.endsWith('.json'))
      .map((file) => path.join(store.folder, file)),
  );
  return new Map(places.map((place) => [place, readFileSync(place, 'utf8')]));
}

const putBack = (keys: Keys): void => keys.forEach((text, place) => writeFileSync(place, text));

/** Everything that is known once a box was opened. */
async function ending({ stageId }: Room) {
  const { id, state, ballots } = await boxOf(stageId);
  return {
    tallies: await talliesOf(stageId),
    texts: await notesOf(stageId),
    release: await db().release.findUnique({ where: { stageId } }),
    state,
    ballots: ballots.length,
    keys: keysOf(id).size,
  };
}

/** A stage whose release was asked for, its box not opened yet; and what is in it. */
async function asked(people = 9) {
  const here = await room('unlinkable', people);
  await send(here, 0, people);
  const [marks, texts] = [await marksAt(here.stageId), await textsAt(here.stageId)];
  await at(afterTheCourse, () => given(releaseStage(here.runs, here.ref)));
  const box = await boxOf(here.stageId);
  return {
    here,
    marks,
    texts,
    box,
    keys: keysOf(box.id),
    open: (how: CountBox = count) => at(afterTheCourse, () => openBox(test, { boxId: box.id, count: how })),
  };
}

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

describe('a box', () => {
  it('is made once, however many make the stage ready, with two keys that are proven and a list that is settled', async () => {
    const here = await room('unlinkable', 3);
    const allowed = permission(test, 'make a stage ready', here.stageId, true);
    await inTheRoom(() => Promise.all([1, 2, 3, 4].map(() => makeReady(test, allowed, here.stageId))));
    expect(await db().ballotBox.count({ where: { stageId: here.stageId } })).toBe(1);
    expect(keysOf((await boxOf(here.stageId)).id).size).toBe(4);
    await joinLate(here);
    expect((await ledgerOf(here.stageId)).map(({ listed }) => listed).sort()).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('takes nothing while a key of it can’t be used, and says so', async () => {
    const here = await room('unlinkable', 2);
    await send(here, 0, 1);
    const { id } = await boxOf(here.stageId);
    const keys = keysOf(id);
    const [[place = ''] = []] = keys;
    for (const broken of ['', Buffer.alloc(32, 7).toString('base64')]) {
      writeFileSync(place.replace(/(private|public)$/, 'public'), broken);
      expect(await sendBy(here.participants[1]?.link ?? '', saidBy(1))).toMatchObject({
        ok: false,
        problems: [
          {
            field: 'form',
            message: expect.stringContaining('a key that protects them is missing') as string,
          },
        ],
      });
    }
    expect([
      (await boxOf(here.stageId)).ballots.length,
      await db().participation.count({ where: { stageId: here.stageId, finishedOn: { not: null } } }),
    ]).toEqual([1, 1]);
    putBack(keys);
    await send(here, 1, 2);
  });

  it('is counted the same by the thread that opens it', async () => {
    const one = await asked();
    await one.open(countInThread);
    expect(await ending(one.here)).toMatchObject({
      tallies: one.marks,
      texts: one.texts,
      state: 'opened',
      ballots: 0,
      keys: 0,
    });
  });
});

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
      data: { finishedOn: null, startedOn: null, door: null },
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
      value: { sent: true, again: true },
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

describe('a ballot that is not where it was put', () => {
  const nothingCounted = { tallies: [], texts: [], release: null, state: 'opening', keys: 4 };

  it('copied under an id of its own, stops the opening until it is taken out', async () => {
    const one = await asked();
    const [first] = one.box.ballots;
    if (!first) throw new Error('Nine have sent one');
    const { sealed, part } = first;
    const copy = await db().ballot.create({
      data: { id: crypto.randomUUID(), boxId: one.box.id, part, sealed: new Uint8Array(sealed) },
    });
    await expect(one.open()).rejects.toThrow('A ballot is not where it was put. Nothing was counted.');
    expect(await ending(one.here)).toMatchObject({ ...nothingCounted, ballots: 10 });
    expect(resultOf(test, one.box.id)).toBeNull();
    await db().ballot.delete({ where: { id: copy.id } });
    await one.open();
    expect(await ending(one.here)).toMatchObject({
      tallies: one.marks,
      texts: one.texts,
      release: { own: 9 },
    });
  });

  it.each(['part', 'box', 'byte'] as const)('of another %s, stops the opening', async (what) => {
    const [one, other] = [await asked(), await room('unlinkable', 1)];
    await send(other, 0, 1);
    const [ballot] = one.box.ballots;
    const [stray] = (await boxOf(other.stageId)).ballots;
    if (!ballot || !stray) throw new Error('Both boxes have a ballot');
    const changed = {
      part: { part: 'typed' as const },
      box: { id: stray.id, sealed: new Uint8Array(stray.sealed) },
      byte: { sealed: new Uint8Array(ballot.sealed.map((byte, index) => (index === 99 ? byte ^ 1 : byte))) },
    }[what];
    if (what === 'box') await db().ballot.delete({ where: { id: stray.id } });
    await db().ballot.update({ where: { id: ballot.id }, data: changed });
    await expect(one.open()).rejects.toThrow();
    expect(await ending(one.here)).toMatchObject({ ...nothingCounted, ballots: 9 });
  });
});

describe('what was promised', () => {
  /** Whoever writes to the database, past every command. */
  const say = (here: Room, what: string) =>
    runSql(env().DATABASE_URL, `UPDATE stage SET ${what} WHERE id = '${here.stageId}'`);

  it('is kept by the database itself: neither promise nor form change under a box, nor the end once it is being opened', async () => {
    const here = await room('unlinkable', 9);
    const another = await write(permission(test, 'publish a form', endOfDay1.formKey, true), (tx) =>
      savePublished(tx, endOfDay1),
    );
    await say(here, "promise = 'linked'");
    await say(here, "promise = 'unlinkable'");
    await send(here, 0, 9);
    for (const what of [
      "promise = 'named'",
      "promise = 'linked'",
      `form_version_id = '${another}'`,
      'form_version_id = NULL',
    ])
      await expect(say(here, what)).rejects.toThrow('people have sent this form under its promise');
    await say(here, "closes_at = '2018-01-29'");
    await at(afterTheCourse, () => given(releaseStage(here.runs, here.ref)));
    for (const what of ['closes_at = NULL', "closes_at = '2018-04-01'"])
      await expect(say(here, what)).rejects.toThrow('what was released does not open again');
    await at(afterTheCourse, async () => openBox(test, { boxId: (await boxOf(here.stageId)).id, count }));
    await expect(say(here, 'closes_at = NULL')).rejects.toThrow('what was released does not open again');
    await expect(
      runSql(env().DATABASE_URL, `UPDATE release SET own = 99 WHERE stage_id = '${here.stageId}'`),
    ).rejects.toThrow('rows of release are only ever added');
  });

  it('is kept of a linked stage from its release on', async () => {
    const here = await room('linked', 8);
    await send(here, 0, 8);
    await at(afterTheCourse, () => given(releaseStage(here.runs, here.ref)));
    await expect(say(here, "promise = 'named'")).rejects.toThrow(
      'people have sent this form under its promise',
    );
    await expect(say(here, 'closes_at = NULL')).rejects.toThrow('what was released does not open again');
    await say(here, 'mailing = false');
  });
});
