import { describe, expect, it } from 'vitest';
import { closeStage, openStage } from '@/features/evaluations/commands';
import { answerByPhone } from '@/features/evaluations/calling/commands';
import { conflictsOf } from '@/features/evaluations/conflicts/data';
import { keySheet } from '@/features/evaluations/keying/commands';
import { missingOf } from '@/features/evaluations/keying/data';
import { noteHandedIn } from '@/features/evaluations/paper/commands';
import { textsOfStage } from '@/features/evaluations/reading/data';
import { destroyUnread, releaseDue, releaseStage } from '@/features/evaluations/releases/commands';
import { verifyTallies } from '@/features/evaluations/verifying/data';
import { withdrawParticipant } from '@/features/participants/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { filesIn, keyStores } from '@/server/key-store';
import { system } from '@/server/viewer';
import { marksAt, openBoxes, release, textsAt } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { given } from '@tests/support/given';
import {
  bringIn,
  call,
  joinLate,
  notesOf,
  type Room,
  room,
  saidBy,
  send,
  sendBy,
  talliesOf,
} from '@tests/support/sending';

const releaseOf = (stageId: string) =>
  db().release.findUnique({
    where: { stageId },
    select: { own: true, typed: true, broughtIn: true, unread: true, asked: true, withdrawn: true },
  });
const boxOf = (stageId: string) =>
  db().ballotBox.findUnique({ where: { stageId }, include: { ballots: true } });
/** The key files of a stage's box. */
const keysOf = async (stageId: string) => {
  const box = await boxOf(stageId);
  return keyStores()
    .flatMap((store) => filesIn(store))
    .filter((file) => box !== null && file.startsWith(box.id) && /\.(private|public)$/.test(file));
};
const destroy = async ({ runs, ref }: Room) => {
  const outcome = await at(afterTheCourse, () => destroyUnread(runs, ref));
  await at(afterTheCourse, openBoxes);
  return outcome;
};
const tooFew = {
  ok: false,
  problems: [
    {
      message:
        'Fewer than eight people have sent this form themselves, so nobody reads it yet. Open it for longer, or ask people again.',
    },
  ],
};

describe.each(['unlinkable', 'linked', 'named'] as const)('a %s stage', (promise) => {
  it('is released once, after it has closed, with eight people’s own forms, and never opens again', async () => {
    const here = await room(promise, 9);
    await send(here, 0, 7);
    expect(await release(here.runs, here.slug)).toMatchObject(tooFew);
    await send(here, 7, 9);
    expect(await inTheRoom(() => releaseStage(here.runs, here.ref))).toMatchObject({
      ok: false,
      problems: [{ message: 'This form is still open. Close it first.' }],
    });
    const [marks, texts] = [await marksAt(here.stageId), await textsAt(here.stageId)];
    expect(marks).toEqual([3, 4, 5].map((mark) => `small-groups ${mark}×3`));
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await talliesOf(here.stageId)).toEqual(marks);
    expect(await releaseOf(here.stageId)).toEqual({
      own: 9,
      typed: 0,
      broughtIn: 0,
      unread: 0,
      asked: 9,
      withdrawn: 0,
    });
    if (promise === 'unlinkable') {
      expect(await notesOf(here.stageId)).toEqual(texts);
      expect(await boxOf(here.stageId)).toMatchObject({ state: 'opened', ballots: [] });
      expect(await keysOf(here.stageId)).toEqual([]);
    }
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: false });
    expect(await at(afterTheCourse, () => openStage(here.runs, here.ref))).toMatchObject({ ok: false });
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
  });

  it('is released by one of two who press at once', async () => {
    const here = await room(promise, 8);
    await send(here, 0, 8);
    const marks = await marksAt(here.stageId);
    const both = await at(afterTheCourse, () =>
      Promise.all([1, 2].map(() => releaseStage(here.runs, here.ref))),
    );
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    // The one that comes second finds nothing to do, or what it was doing done.
    const opened = await at(afterTheCourse, () => Promise.allSettled([openBoxes(), openBoxes()]));
    expect(opened.map(({ status }) => status)).toContain('fulfilled');
    expect([await talliesOf(here.stageId), (await releaseOf(here.stageId))?.own]).toEqual([marks, 8]);
    expect(promise === 'unlinkable' ? await notesOf(here.stageId) : []).toHaveLength(
      promise === 'unlinkable' ? 8 : 0,
    );
  });

  it('is either released or opened again, by two who want the one and the other at once', async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      const here = await room(promise, 8);
      await send(here, 0, 8);
      const both = await at(afterTheCourse, () =>
        Promise.all([openStage(here.runs, here.ref), releaseStage(here.runs, here.ref)]),
      );
      expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect((await db().stage.findUniqueOrThrow({ where: { id: here.stageId } })).closesAt === null).toBe(
        both[0].ok,
      );
    }
  });

  it('waits no longer than a fortnight after it closed, if eight have sent it', async () => {
    const [here, few] = [await room(promise, 8), await room(promise, 8)];
    await send(here, 0, 8);
    await send(few, 0, 7);
    await at('2018-02-12T23:59:00Z', () => releaseDue(system('test')));
    await openBoxes();
    expect(await releaseOf(here.stageId)).toBeNull();
    await at('2018-02-13T00:00:00Z', async () => {
      await releaseDue(system('test'));
      await openBoxes();
    });
    expect(await releaseOf(here.stageId)).toMatchObject({ own: 8 });
    expect(await releaseOf(few.stageId)).toBeNull();
  });
});

describe.each(['unlinkable', 'linked'] as const)('of a %s stage', (promise) => {
  it('what staff typed is read alone when eight of it came, and fewer than eight people’s own forms stay unread', async () => {
    const here = await room(promise, 15);
    await send(here, 8, 15);
    await call(here, 0, 7);
    expect(await release(here.runs, here.slug)).toMatchObject(tooFew);
    await call(here, 7, 8);
    const typed = Array.from({ length: 8 }, (_, index) => saidBy(index));
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({
      own: 0,
      typed: 8,
      broughtIn: 0,
      unread: 7,
      asked: 15,
    });
    expect(await talliesOf(here.stageId)).toEqual(
      [3, 4, 5].map(
        (mark) =>
          `small-groups ${mark}×${typed.filter((said) => said['small-groups'] === String(mark)).length}`,
      ),
    );
    const read = await at(afterTheCourse, () => textsOfStage(here.runs, here.stageId));
    expect(read && 'texts' in read ? read.texts.map(({ text }) => text).sort() : []).toEqual(
      typed.map((said) => said['would-change']).sort(),
    );
    expect((await boxOf(here.stageId))?.ballots ?? []).toEqual([]);
    expect(await keysOf(here.stageId)).toEqual([]);
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
  });

  it('a file is read alone, also where nobody sent anything', async () => {
    const [here, empty] = [await room(promise, 3), await room(promise, 1)];
    await send(here, 0, 3);
    for (const from of [here, empty]) {
      await given(bringIn(from, 7));
      expect(await release(from.runs, from.slug)).toMatchObject(tooFew);
      await given(bringIn(from, 1));
      expect(await release(from.runs, from.slug)).toMatchObject({ ok: true });
      expect(await talliesOf(from.stageId)).toEqual(['recommend 1×8']);
      expect(await notesOf(from.stageId)).toHaveLength(promise === 'unlinkable' ? 8 : 0);
    }
    expect(await releaseOf(here.stageId)).toMatchObject({ own: 0, broughtIn: 8, unread: 3 });
    expect(await releaseOf(empty.stageId)).toMatchObject({ own: 0, broughtIn: 8, unread: 0 });
  });

  it('everything is added up once eight listed people have sent their own; whoever came later, is typed or from a file helps nobody to eight', async () => {
    const here = await room(promise, 11);
    await send(here, 0, 7);
    for (const said of [8, 9])
      expect(await sendBy(await joinLate(here), saidBy(said))).toMatchObject({ ok: true });
    await call(here, 7, 9);
    await given(bringIn(here, 5));
    expect(await release(here.runs, here.slug)).toMatchObject(tooFew);
    await send(here, 9, 10);
    await given(
      withdrawParticipant(here.runs, { cohort: here.slug, participant: here.participants[10]?.id ?? '' }),
    );
    const marks = await marksAt(here.stageId);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toEqual({
      own: 10,
      typed: 2,
      broughtIn: 5,
      unread: 0,
      asked: 13,
      withdrawn: 1,
    });
    expect(await talliesOf(here.stageId)).toEqual(marks);
    expect(marks).toContain('recommend 1×5');
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
  });
});

describe('fewer than eight forms', () => {
  it('are thrown away unread when that is asked for, with the keys, and are not in any figure', async () => {
    const here = await room('unlinkable', 8);
    await send(here, 0, 3);
    expect(await keysOf(here.stageId)).toHaveLength(4);
    await given(bringIn(here, 2));
    expect(await inTheRoom(() => destroyUnread(here.runs, here.ref))).toMatchObject({ ok: false });
    expect(await destroy(here)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({
      own: 0,
      typed: 0,
      broughtIn: 0,
      unread: 5,
      asked: 8,
    });
    expect([await talliesOf(here.stageId), await notesOf(here.stageId), await keysOf(here.stageId)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(await boxOf(here.stageId)).toMatchObject({ state: 'destroyed', ballots: [] });
    expect(await destroy(here)).toMatchObject({ ok: false });
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: false });
  });

  it('of a file alone are not counted either', async () => {
    const here = await room('unlinkable', 1);
    await given(bringIn(here, 3));
    expect(await destroy(here)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({ broughtIn: 0, unread: 3 });
    expect([await talliesOf(here.stageId), await notesOf(here.stageId)]).toEqual([[], []]);
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
  });

  it('are all that can be thrown away: not eight, and none of a linked form', async () => {
    const [full, linked] = [await room('unlinkable', 8), await room('linked', 3)];
    await send(full, 0, 8);
    await send(linked, 0, 3);
    const marks = new Map([
      [full, await marksAt(full.stageId)],
      [linked, await marksAt(linked.stageId)],
    ]);
    for (const here of [full, linked]) {
      expect(marks.get(here)).not.toEqual([]);
      expect(await destroy(here)).toMatchObject({ ok: false });
      expect(await releaseOf(here.stageId)).toBeNull();
      expect(await marksAt(here.stageId)).toEqual(marks.get(here));
    }
  });
});

it('why answers are missing on paper is known after the release', async () => {
  const here = await room('unlinkable', 9);
  await send(here, 0, 8);
  await inTheRoom(async () => {
    await given(noteHandedIn(here.runs, { ...here.ref, people: [here.participants[8]?.personId ?? ''] }));
    await given(
      keySheet(here.runs, {
        ...here.ref,
        sheet: '',
        intent: 'key',
        sent: { recommend: '4', 'table-coaches': 'i' },
      }),
    );
  });
  const gaps = async () =>
    (await missingOf(here.runs, here.stageId)).filter(({ reason }) => reason === 'illegible');
  expect(await gaps()).toEqual([]);
  expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
  expect(await gaps()).toMatchObject([{ key: 'table-coaches', count: 1 }]);
});

it('sheets that were keyed once and wait for the second keying are erased by the release', async () => {
  const here = await room('unlinkable', 9);
  await send(here, 0, 8);
  await db().stage.update({ where: { id: here.stageId }, data: { keyedTwice: true } });
  await inTheRoom(async () => {
    await given(noteHandedIn(here.runs, { ...here.ref, people: [here.participants[8]?.personId ?? ''] }));
    expect(
      await keySheet(here.runs, { ...here.ref, sheet: '1', intent: 'key', sent: { recommend: '4' } }),
    ).toMatchObject({ ok: true, value: { state: 'waiting' } });
  });
  expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
  expect(await db().keyedSheet.count({ where: { stageId: here.stageId } })).toBe(0);
  expect(await talliesOf(here.stageId)).not.toContain('recommend 4×1');
});

describe('forms that came in twice', () => {
  it('are settled before a release that somebody asks for; the one that comes by itself keeps the first', async () => {
    const here = await room('linked', 8);
    await send(here, 0, 8);
    const marks = await marksAt(here.stageId);
    const second = { ...here.ref, person: here.participants[0]?.personId ?? '', sent: { recommend: '1' } };
    expect(await inTheRoom(() => answerByPhone(here.runs, second))).toMatchObject({
      ok: true,
      value: { state: 'conflict' },
    });
    expect(await release(here.runs, here.slug)).toMatchObject({
      ok: false,
      problems: [{ message: 'Somebody’s form came in twice. Say first which one holds.' }],
    });
    await at(afterTheCourse, () => releaseDue(system('test')));
    expect(await talliesOf(here.stageId)).toEqual(marks);
    expect(await conflictsOf(here.runs, here.stageId)).toEqual([]);
    expect(
      await db().conflict.findMany({ where: { participation: { stageId: here.stageId } } }),
    ).toMatchObject([{ replaced: false, sealed: null }]);
  });
});

it('a stage that was closed and opened again takes forms until it is released', async () => {
  const here = await room('unlinkable', 8);
  await send(here, 0, 4);
  await inTheRoom(async () => {
    await given(closeStage(here.runs, here.ref));
    expect(await sendBy(here.participants[4]?.link ?? '', saidBy(4))).toMatchObject({ ok: false });
    await given(openStage(here.runs, here.ref));
  });
  await send(here, 4, 8);
  await db().stage.update({
    where: { id: here.stageId },
    data: { closesAt: new Date('2018-01-30T00:00:00Z') },
  });
  expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
  expect(await releaseOf(here.stageId)).toMatchObject({ own: 8 });
});
