import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeReady } from '@/features/evaluations/responses/ballots/commands';
import { openBox, releaseStage } from '@/features/evaluations/reading/releases/commands';
import { resultOf } from '@/features/evaluations/reading/releases/data';
import { countInThread } from '@/features/evaluations/reading/releases/jobs';
import { savePublished } from '@/features/forms/data';
import { endOfDay1 } from '@/features/forms/course-forms';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { runSql } from '@tests/support/postgres';
import { joinLate, type Room, room, saidBy, send, sendBy } from '@tests/support/sending';
import { asked, boxOf, count, ending, keysOf, ledgerOf, putBack } from '@tests/support/opening';

const test = system('test');

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
    await at(afterTheCourse, () => expectDone(releaseStage(here.runs, here.ref)));
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
    await at(afterTheCourse, () => expectDone(releaseStage(here.runs, here.ref)));
    await expect(say(here, "promise = 'named'")).rejects.toThrow(
      'people have sent this form under its promise',
    );
    await expect(say(here, 'closes_at = NULL')).rejects.toThrow('what was released does not open again');
    await say(here, 'mailing = false');
  });
});
