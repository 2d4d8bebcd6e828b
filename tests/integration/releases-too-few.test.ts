import { describe, expect, it } from 'vitest';
import { destroyUnread } from '@/features/evaluations/reading/releases/commands';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { at } from '@/server/clock';
import { system } from '@/server/viewer';
import { marksAt, openBoxes, release } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { importForms, notesOf, type Room, room, send, talliesOf } from '@tests/support/sending';
import { boxOf, keysOf, releaseOf } from '@tests/support/released';

const destroy = async ({ runs, ref }: Room) => {
  const outcome = await at(afterTheCourse, () => destroyUnread(runs, ref));
  await at(afterTheCourse, openBoxes);
  return outcome;
};

describe('fewer than eight forms', () => {
  it('are thrown away unread when that is asked for, with the keys, and are not in any figure', async () => {
    const here = await room('unlinkable', 8);
    await send(here, 0, 3);
    expect(await keysOf(here.stageId)).toHaveLength(4);
    await expectDone(importForms(here, 2));
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
    await expectDone(importForms(here, 3));
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
