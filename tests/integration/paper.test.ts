import { describe, expect, it } from 'vitest';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { missingOf } from '@/features/evaluations/collecting/keying/data';
import { noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { marksAt } from '@tests/support/ballots';
import { afterTheCourse, buildViewer, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { type Room, room } from '@tests/support/sending';
import { marks, onPaper, personAt, sheetOf } from '@tests/support/modes';

const marksOf = ({ stageId }: Room) => marksAt(stageId);

describe('paper', () => {
  it('that carries no code counts no more sheets than were handed in', async () => {
    const from = await room('unlinkable', 3);
    const key = () =>
      inTheRoom(() => keySheet(from.runs, { ...from.ref, sheet: '', intent: 'key', sent: marks }));
    expect(await key()).toMatchObject({ ok: false });
    await inTheRoom(() =>
      expectDone(
        noteHandedIn(from.runs, {
          ...from.ref,
          people: [personAt(from, 0).personId, personAt(from, 1).personId],
        }),
      ),
    );
    const outcomes = await Promise.all([key(), key(), key(), key()]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2);
    expect(await marksOf(from)).toContain('recommend 5×2');
    const back = await inTheRoom(() =>
      noteHandedIn(from.runs, { ...from.ref, people: [personAt(from, 0).personId] }),
    );
    expect(back).toMatchObject({ ok: false, problems: [{ field: 'people' }] });
  });

  it('is counted once it was keyed twice alike, and every planted error is found before', async () => {
    const from = await room('named', 1);
    await db().stage.update({ where: { id: from.stageId }, data: { keyedTwice: true } });
    const sheet = await sheetOf(from, 0);
    const second = { ...from, runs: await buildViewer({ kind: 'facilitator', cohortId: from.cohortId }) };
    expect(await onPaper(from, 0, marks, { sheet })).toMatchObject({ ok: true, value: { state: 'waiting' } });
    expect(await marksOf(from)).toEqual([]);
    expect(
      await onPaper(second, 0, { ...marks, recommend: '2', 'small-groups': 'i' }, { sheet }),
    ).toMatchObject({ ok: false, problems: [{ field: 'small-groups' }, { field: 'recommend' }] });
    expect(await marksOf(from)).toEqual([]);
    expect(await onPaper(second, 0, { ...marks, recommend: '2' }, { sheet, intent: 'settle' })).toMatchObject(
      {
        ok: true,
        value: { state: 'in' },
      },
    );
    expect(await marksOf(from)).toEqual(['recommend 2×1', 'small-groups 5×1', 'table-coaches 4×1']);
    expect(await db().keyedSheet.count({ where: { stageId: from.stageId } })).toBe(0);
  });

  it.each(['named', 'linked', 'unlinkable'] as const)(
    'is keyed the second time by somebody else: alone, nobody makes a sheet count (%s)',
    async (promise) => {
      const from = await room(promise, 1);
      await db().stage.update({ where: { id: from.stageId }, data: { keyedTwice: true } });
      const sheet = promise === 'unlinkable' ? '7' : await sheetOf(from, 0);
      const waits = { ok: true, value: { state: 'waiting' } };
      for (const outcome of await Promise.all([1, 2, 3].map(() => onPaper(from, 0, marks, { sheet }))))
        expect(outcome).toMatchObject(waits);
      for (const intent of ['key', 'settle'] as const)
        expect(await onPaper(from, 0, { ...marks, recommend: '2' }, { sheet, intent })).toMatchObject({
          ok: false,
          problems: [{ field: 'sheet' }],
        });
      expect(await marksOf(from)).toEqual([]);
      const second = { ...from, runs: await buildViewer({ kind: 'facilitator', cohortId: from.cohortId }) };
      expect(await onPaper(second, 0, marks, { sheet })).toMatchObject({ ok: true, value: { state: 'in' } });
      expect(await marksOf(from)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
    },
  );

  it('says why answers are missing, may come in late, and knows its own codes only', async () => {
    const from = await room('linked', 2);
    const [mine, other] = [await sheetOf(from, 0), await sheetOf(await room('linked', 1), 0)];
    expect(await keySheetLate(from, other)).toMatchObject({ ok: false, problems: [{ field: 'sheet' }] });
    expect(await keySheetLate(from, ` ${mine.toLowerCase().slice(0, 4)} ${mine.slice(4)}`)).toMatchObject({
      ok: true,
    });
    const gaps = (await missingOf(from.runs, from.stageId)).filter((gap) => gap.reason !== 'blank');
    expect(gaps).toEqual([
      { key: 'table-coaches', reason: 'illegible', words: 'could not be read', count: 1 },
    ]);
  });

  const keySheetLate = (from: Room, sheet: string) =>
    at(afterTheCourse, () =>
      keySheet(from.runs, {
        ...from.ref,
        sheet,
        intent: 'key',
        sent: { recommend: '4', 'table-coaches': 'i' },
      }),
    );
});
