import { describe, expect, it } from 'vitest';
import { openStage } from '@/features/evaluations/commands';
import { textsOfStage } from '@/features/evaluations/reading/texts/data';
import { releaseDue, releaseStage } from '@/features/evaluations/reading/releases/commands';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { withdrawParticipant } from '@/features/participants/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { marksAt, openBoxes, release, textsAt } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import {
  importForms,
  call,
  joinLate,
  notesOf,
  room,
  saidBy,
  send,
  sendBy,
  talliesOf,
} from '@tests/support/sending';
import { boxOf, keysOf, releaseOf } from '@tests/support/released';

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
      returned: 9,
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
      await expectDone(importForms(from, 7));
      expect(await release(from.runs, from.slug)).toMatchObject(tooFew);
      await expectDone(importForms(from, 1));
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
    await expectDone(importForms(here, 5));
    expect(await release(here.runs, here.slug)).toMatchObject(tooFew);
    await send(here, 9, 10);
    await expectDone(
      withdrawParticipant(here.runs, { cohort: here.slug, participant: here.participants[10]?.id ?? '' }),
    );
    const marks = await marksAt(here.stageId);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toEqual({
      own: 10,
      typed: 2,
      broughtIn: 5,
      unread: 0,
      returned: 12,
      asked: 13,
      withdrawn: 1,
    });
    expect(await talliesOf(here.stageId)).toEqual(marks);
    expect(marks).toContain('recommend 1×5');
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
  });
});
