import { describe, expect, it } from 'vitest';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { noteCall } from '@/features/evaluations/collecting/calling/commands';
import { settleConflict } from '@/features/evaluations/collecting/conflicts/commands';
import { conflictsOf } from '@/features/evaluations/collecting/conflicts/data';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, system } from '@/server/viewer';
import { ballotsIn, marksAt, release, textsAt } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { type Room, room } from '@tests/support/sending';
import { byLink, byPhone, onPaper, onTablet, personAt, sheetOf } from '@tests/support/modes';
import { sendAnswers } from '@tests/support/send-answers';

const marksOf = ({ stageId }: Room) => marksAt(stageId);

const modesOf = async (from: Room) => {
  const rows = await db().answer.findMany({
    where: { response: { stageId: from.stageId } },
    orderBy: { questionKey: 'asc' },
  });
  return rows.map((row) => `${row.questionKey} ${row.mode}`);
};

describe.each(['unlinkable', 'linked', 'named'] as const)('a %s form', (promise) => {
  it('comes to the same by link, on a tablet, on paper and by phone', async () => {
    for (const [mode, come] of Object.entries({
      link: byLink,
      tablet: onTablet,
      paper: onPaper,
      phone: byPhone,
    })) {
      const from = await room(promise, 1);
      await come(from);
      expect(await marksOf(from), mode).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
      expect(await textsAt(from.stageId), mode).toEqual(['The coaches']);
      const entry = await db().participation.findFirstOrThrow({ where: { stageId: from.stageId } });
      expect(entry).toMatchObject({ mode, finishedOn: new Date('2018-01-16') });
      // Who typed a form knows it: it lies in a part of its own.
      expect((await ballotsIn(from.stageId)).map(({ part }) => part)).toEqual(
        promise !== 'unlinkable' ? [] : [mode === 'link' || mode === 'tablet' ? 'own' : 'typed'],
      );
      expect(await modesOf(from)).toEqual(
        promise === 'unlinkable'
          ? []
          : ['most-useful', 'recommend', 'small-groups', 'table-coaches'].map((key) => `${key} ${mode}`),
      );
      expect(await db().tally.count({ where: { stageId: from.stageId } })).toBe(0);
    }
  });
});

/** It was sent before, and what is typed now is not in it. */
const leftOut = { sent: true, again: true, isLeftOut: true };

describe('answers that were sent', () => {
  it.each(['linked', 'named'] as const)(
    'are shown to nobody, and can be replaced as a whole until the form closes (%s)',
    async (promise) => {
      const from = await room(promise, 2);
      await byLink(from);
      await byLink(from, 1);
      const session = await inTheRoom(() => formSessionOf(answering(personAt(from, 0).link)));
      expect(session).toMatchObject({ finished: true, answers: {} });
      await byLink(from, 0, { 'small-groups': '2', recommend: '5' }, true);
      expect(await marksOf(from)).toEqual([
        'recommend 5×2',
        'small-groups 2×1',
        'small-groups 5×1',
        'table-coaches 4×1',
      ]);
      // What the second form leaves out is gone.
      expect(await textsAt(from.stageId)).toEqual(['The coaches']);
      const late = () =>
        sendAnswers(answering(personAt(from, 0).link), { change: true, sent: { recommend: '1' } });
      expect(await at(afterTheCourse, late)).toEqual({ ok: true, value: leftOut });
      expect(await marksOf(from)).toContain('recommend 5×2');
    },
  );

  it('are not changed by a form sent again without saying so, nor where nobody can tell whose they are', async () => {
    const linked = await room('linked', 1);
    await byLink(linked);
    expect(await byLink(linked, 0, { recommend: '1' })).toEqual(leftOut);
    const loose = await room('unlinkable', 1);
    await byLink(loose);
    expect(await byLink(loose, 0, { recommend: '1' }, true)).toEqual(leftOut);
    for (const from of [linked, loose])
      expect(await marksOf(from)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
  });

  it.each(['linked', 'named'] as const)(
    'are not changed through a table’s code, which a whole table has (%s)',
    async (promise) => {
      const from = await room(promise, 1);
      await byLink(from);
      expect(await onTablet(from, 0, { recommend: '1' }, true)).toEqual(leftOut);
      expect(await marksOf(from)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
      expect(await db().participation.findFirst({ where: { stageId: from.stageId } })).toMatchObject({
        mode: 'link',
      });
    },
  );

  it('can be changed by many at once, without a count going astray', async () => {
    const from = await room('linked', 12);
    await Promise.all(from.participants.map((_, index) => byLink(from, index)));
    await Promise.all(
      from.participants.map((_, index) =>
        byLink(from, index, { 'small-groups': String((index % 5) + 1), recommend: '3' }, true),
      ),
    );
    const marks = await marksOf(from);
    expect(marks).toEqual([
      'recommend 3×12',
      'small-groups 1×3',
      'small-groups 2×3',
      'small-groups 3×2',
      'small-groups 4×2',
      'small-groups 5×2',
    ]);
    expect(await release(from.runs, from.slug)).toMatchObject({ ok: true });
    const tallies = await db().tally.findMany({ where: { stageId: from.stageId } });
    expect(tallies.map(({ questionKey, mark, count }) => `${questionKey} ${mark}×${count}`).sort()).toEqual(
      marks,
    );
    expect((await verifyTallies(system('test'))).differences).toEqual([]);
    // And a count that goes astray is found.
    await db().tally.updateMany({
      where: { stageId: from.stageId, questionKey: 'recommend' },
      data: { count: 13 },
    });
    expect((await verifyTallies(system('test'))).differences).toHaveLength(2);
  });
});

describe('two modes for one person', () => {
  it.each(['linked', 'named'] as const)(
    'wait until somebody says which holds; nothing is overwritten, and what they say is read where names are known (%s)',
    async (promise) => {
      const from = await room(promise, 2);
      const sheet = await sheetOf(from, 0);
      await byLink(from, 0);
      expect(await onPaper(from, 0, { recommend: '1', 'small-groups': '5' }, { sheet })).toMatchObject({
        ok: true,
        value: { state: 'conflict' },
      });
      const [conflict] = await conflictsOf(from.runs, from.stageId);
      const on = new Date('2018-01-16');
      expect(conflict).toMatchObject({
        name: 'Person 0',
        first: { mode: 'link', on },
        second: { mode: 'paper', on },
      });
      const differing = conflict?.rows?.filter((row) => row.differs).map(({ key }) => key);
      expect(differing ?? null).toEqual(
        promise === 'named' ? ['table-coaches', 'recommend', 'most-useful'] : null,
      );
      expect(await marksOf(from)).toContain('recommend 5×1');
      const settle = () =>
        inTheRoom(() =>
          settleConflict(from.runs, { ...from.ref, conflict: conflict?.id ?? '', holds: 'second' }),
        );
      const both = await Promise.all([settle(), settle()]);
      expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(await marksOf(from)).toEqual(['recommend 1×1', 'small-groups 5×1']);
      expect(await textsAt(from.stageId)).toEqual([]);
      expect(await modesOf(from)).toEqual(['recommend paper', 'small-groups paper']);
      expect((await db().conflict.findMany()).every((row) => row.sealed === null)).toBe(true);
    },
  );

  it('leave the first form as it was when that one holds', async () => {
    const from = await room('linked', 1);
    await byLink(from);
    expect(await byPhone(from, 0, { recommend: '1' })).toMatchObject({
      ok: true,
      value: { state: 'conflict' },
    });
    const [conflict] = await conflictsOf(from.runs, from.stageId);
    await inTheRoom(() =>
      expectDone(settleConflict(from.runs, { ...from.ref, conflict: conflict?.id ?? '', holds: 'first' })),
    );
    expect(await marksOf(from)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
    expect(await conflictsOf(from.runs, from.stageId)).toEqual([]);
  });

  it('are a conflict also when they say the same, where nobody is to learn that they do', async () => {
    const from = await room('linked', 1);
    await byLink(from);
    expect(await byPhone(from)).toMatchObject({ ok: true, value: { state: 'conflict' } });
    expect(await conflictsOf(from.runs, from.stageId)).toMatchObject([{ rows: null }]);
  });

  it('are no conflict when they say the same', async () => {
    const from = await room('named', 1);
    await byPhone(from);
    expect(await byPhone(from)).toMatchObject({ ok: true, value: { state: 'in' } });
    expect(await conflictsOf(from.runs, from.stageId)).toEqual([]);
    expect(await marksOf(from)).toContain('recommend 5×1');
  });

  it('can’t be told apart where nobody can tell whose answers are whose: the second is not counted', async () => {
    const from = await room('unlinkable', 1);
    await byLink(from);
    expect(await byPhone(from)).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
    expect(await marksOf(from)).toContain('recommend 5×1');
  });
});

describe('a call', () => {
  it('is noted with how it ended', async () => {
    const from = await room('named', 1);
    await inTheRoom(() =>
      expectDone(
        noteCall(from.runs, { ...from.ref, person: personAt(from, 0).personId, outcome: 'call_back' }),
      ),
    );
    await byPhone(from);
    const calls = await db().callAttempt.findMany({
      where: { participation: { stageId: from.stageId } },
      orderBy: { outcome: 'asc' },
    });
    expect(calls.map((call) => call.outcome)).toEqual(['answered', 'call_back']);
  });
});
