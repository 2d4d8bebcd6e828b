import { describe, expect, it } from 'vitest';
import { closeStage, openStage } from '@/features/evaluations/commands';
import { answerByPhone } from '@/features/evaluations/collecting/calling/commands';
import { conflictsOf } from '@/features/evaluations/collecting/conflicts/data';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { missingOf } from '@/features/evaluations/collecting/keying/data';
import { noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { releaseDue } from '@/features/evaluations/reading/releases/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { marksAt, release } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { room, saidBy, send, sendBy, talliesOf } from '@tests/support/sending';
import { releaseOf } from '@tests/support/released';

it('why answers are missing on paper is known after the release', async () => {
  const here = await room('unlinkable', 9);
  await send(here, 0, 8);
  await inTheRoom(async () => {
    await expectDone(
      noteHandedIn(here.runs, { ...here.ref, people: [here.participants[8]?.personId ?? ''] }),
    );
    await expectDone(
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
    await expectDone(
      noteHandedIn(here.runs, { ...here.ref, people: [here.participants[8]?.personId ?? ''] }),
    );
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
    await expectDone(closeStage(here.runs, here.ref));
    expect(await sendBy(here.participants[4]?.link ?? '', saidBy(4))).toMatchObject({ ok: false });
    await expectDone(openStage(here.runs, here.ref));
  });
  await send(here, 4, 8);
  await db().stage.update({
    where: { id: here.stageId },
    data: { closesAt: new Date('2018-01-30T00:00:00Z') },
  });
  expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
  expect(await releaseOf(here.stageId)).toMatchObject({ own: 8 });
});
