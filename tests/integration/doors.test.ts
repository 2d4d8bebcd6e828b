import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/answering/commands';
import { sittingOf } from '@/features/evaluations/answering/data';
import { answerByPhone, noteCall } from '@/features/evaluations/calling/commands';
import { settleConflict } from '@/features/evaluations/conflicts/commands';
import { conflictsOf } from '@/features/evaluations/conflicts/data';
import { keySheet } from '@/features/evaluations/keying/commands';
import { missingOf } from '@/features/evaluations/keying/data';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/ledger/commands';
import { codesOf } from '@/features/evaluations/ledger/data';
import { noteHandedIn } from '@/features/evaluations/paper/commands';
import { sheetsOf } from '@/features/evaluations/paper/data';
import { verifyTallies } from '@/features/evaluations/verifying/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, answeringAtTable, guest, system, type Viewer } from '@/server/viewer';
import { ballotsIn, marksAt, release, textsAt } from '@tests/support/ballots';
import {
  afterTheCourse,
  buildStage,
  type BuiltStage,
  buildViewer,
  inTheRoom,
  type PromiseName,
} from '@tests/support/build';
import { seatPeople } from '@tests/support/seats';
import { given } from '@tests/support/given';

const marks = { 'small-groups': '5', 'table-coaches': '4', recommend: '5', 'most-useful': 'The coaches' };

type Room = BuiltStage & { runs: Viewer; ref: { cohort: string; stage: string } };

async function room(promise: PromiseName, people: number): Promise<Room> {
  const built = await buildStage(promise, people);
  const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  return { ...built, runs, ref: { cohort: built.slug, stage: 'immediate' } };
}

const personAt = (from: Room, index: number) =>
  from.participants[index] ?? { id: '', personId: '', link: '' };

const byLink = (from: Room, index = 0, sent: Record<string, string> = marks, change = false) =>
  inTheRoom(async () => {
    const viewer = answering(personAt(from, index).link);
    await given(answerPart(viewer, { part: 1, intent: 'continue', change, sent }));
    return given(answerPart(viewer, { part: 2, intent: 'send', change, sent }));
  });

const onTablet = (from: Room, index = 0, sent: Record<string, string> = marks, change = false) =>
  inTheRoom(async () => {
    if ((await db().tableGroup.count({ where: { cohortId: from.cohortId } })) === 0) {
      const table = await db().tableGroup.create({ data: { cohortId: from.cohortId, number: 1 } });
      await seatPeople(
        from.cohortId,
        from.participants.map(({ id }) => ({ participantId: id, tableId: table.id })),
      );
    }
    await given(makeTableCodes(from.runs, from.ref));
    const [card] = await codesOf(from.runs, from.stageId);
    const { codeId } = await given(
      enterCode(guest(), { code: card?.code ?? '', networkAddress: 'the room' }),
    );
    const { participationId } = await given(
      choosePerson(answeringAtTable(codeId, null, 'key', { shared: true }), {
        person: personAt(from, index).personId,
      }),
    );
    const viewer = answeringAtTable(codeId, participationId, 'key', { shared: true });
    await given(answerPart(viewer, { part: 1, intent: 'continue', change, sent }));
    return given(answerPart(viewer, { part: 2, intent: 'send', change, sent }));
  });

const sheetOf = async (from: Room, index: number) => {
  const participation = await db().participation.findFirstOrThrow({
    where: { stageId: from.stageId, personId: personAt(from, index).personId },
    include: { person: true },
  });
  const sheets = await sheetsOf(from.runs, from.stageId);
  const same = await db().person.findMany({ where: { name: participation.person.name } });
  expect(same.length).toBeGreaterThan(0);
  return sheets.find((sheet) => sheet.name === participation.person.name)?.code ?? '';
};

const onPaper = (
  from: Room,
  index = 0,
  sent: Record<string, string> = marks,
  more: { sheet?: string; intent?: 'key' | 'settle' } = {},
) =>
  inTheRoom(async () => {
    const loose =
      (await db().stage.findUniqueOrThrow({ where: { id: from.stageId } })).promise === 'unlinkable';
    if (loose)
      await given(noteHandedIn(from.runs, { ...from.ref, people: [personAt(from, index).personId] }));
    return keySheet(from.runs, {
      ...from.ref,
      sheet: more.sheet ?? (loose ? '1' : await sheetOf(from, index)),
      intent: more.intent ?? 'key',
      sent,
    });
  });

const byPhone = (from: Room, index = 0, sent: Record<string, string> = marks) =>
  inTheRoom(() => answerByPhone(from.runs, { ...from.ref, person: personAt(from, index).personId, sent }));

const marksOf = ({ stageId }: Room) => marksAt(stageId);
const doorsOf = async (from: Room) => {
  const rows = await db().answer.findMany({
    where: { response: { stageId: from.stageId } },
    orderBy: { questionKey: 'asc' },
  });
  return rows.map((row) => `${row.questionKey} ${row.door}`);
};

describe.each(['unlinkable', 'linked', 'named'] as const)('a %s form', (promise) => {
  it('comes to the same by link, on a tablet, on paper and by phone', async () => {
    for (const [door, come] of Object.entries({
      link: byLink,
      tablet: onTablet,
      paper: onPaper,
      phone: byPhone,
    })) {
      const from = await room(promise, 1);
      await come(from);
      expect(await marksOf(from), door).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
      expect(await textsAt(from.stageId), door).toEqual(['The coaches']);
      const entry = await db().participation.findFirstOrThrow({ where: { stageId: from.stageId } });
      expect(entry).toMatchObject({ door, finishedOn: new Date('2018-01-16') });
      // Who typed a form knows it: it lies in a part of its own.
      expect((await ballotsIn(from.stageId)).map(({ part }) => part)).toEqual(
        promise !== 'unlinkable' ? [] : [door === 'link' || door === 'tablet' ? 'own' : 'typed'],
      );
      expect(await doorsOf(from)).toEqual(
        promise === 'unlinkable'
          ? []
          : ['most-useful', 'recommend', 'small-groups', 'table-coaches'].map((key) => `${key} ${door}`),
      );
      expect(await db().tally.count({ where: { stageId: from.stageId } })).toBe(0);
    }
  });
});

describe('answers that were sent', () => {
  it.each(['linked', 'named'] as const)(
    'are shown to nobody, and can be replaced as a whole until the form closes (%s)',
    async (promise) => {
      const from = await room(promise, 2);
      await byLink(from);
      await byLink(from, 1);
      const sitting = await inTheRoom(() => sittingOf(answering(personAt(from, 0).link)));
      expect(sitting).toMatchObject({ finished: true, answers: {} });
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
        answerPart(answering(personAt(from, 0).link), {
          part: 2,
          intent: 'send',
          change: true,
          sent: { recommend: '1' },
        });
      expect(await at(afterTheCourse, late)).toEqual({ ok: true, value: { sent: true, again: true } });
      expect(await marksOf(from)).toContain('recommend 5×2');
    },
  );

  it('are not changed by a form sent again without saying so, nor where nobody can tell whose they are', async () => {
    const linked = await room('linked', 1);
    await byLink(linked);
    expect(await byLink(linked, 0, { recommend: '1' })).toEqual({ sent: true, again: true });
    const loose = await room('unlinkable', 1);
    await byLink(loose);
    expect(await byLink(loose, 0, { recommend: '1' }, true)).toEqual({ sent: true, again: true });
    for (const from of [linked, loose])
      expect(await marksOf(from)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
  });

  it.each(['linked', 'named'] as const)(
    'are not changed through a table’s code, which a whole table has (%s)',
    async (promise) => {
      const from = await room(promise, 1);
      await byLink(from);
      expect(await onTablet(from, 0, { recommend: '1' }, true)).toEqual({ sent: true, again: true });
      expect(await marksOf(from)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
      expect(await db().participation.findFirst({ where: { stageId: from.stageId } })).toMatchObject({
        door: 'link',
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

describe('two doors for one person', () => {
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
        first: { door: 'link', on },
        second: { door: 'paper', on },
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
      expect(await doorsOf(from)).toEqual(['recommend paper', 'small-groups paper']);
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
      given(settleConflict(from.runs, { ...from.ref, conflict: conflict?.id ?? '', holds: 'first' })),
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

describe('paper', () => {
  it('that carries no code counts no more sheets than were handed in', async () => {
    const from = await room('unlinkable', 3);
    const key = () =>
      inTheRoom(() => keySheet(from.runs, { ...from.ref, sheet: '', intent: 'key', sent: marks }));
    expect(await key()).toMatchObject({ ok: false });
    await inTheRoom(() =>
      given(
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
    expect(await onPaper(from, 0, marks, { sheet })).toMatchObject({ ok: true, value: { state: 'waiting' } });
    expect(await marksOf(from)).toEqual([]);
    expect(
      await onPaper(from, 0, { ...marks, recommend: '2', 'small-groups': 'i' }, { sheet }),
    ).toMatchObject({ ok: false, problems: [{ field: 'small-groups' }, { field: 'recommend' }] });
    expect(await marksOf(from)).toEqual([]);
    expect(await onPaper(from, 0, { ...marks, recommend: '2' }, { sheet, intent: 'settle' })).toMatchObject({
      ok: true,
      value: { state: 'in' },
    });
    expect(await marksOf(from)).toEqual(['recommend 2×1', 'small-groups 5×1', 'table-coaches 4×1']);
    expect(await db().keyedSheet.count({ where: { stageId: from.stageId } })).toBe(0);
  });

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

describe('a call', () => {
  it('is noted with how it ended', async () => {
    const from = await room('named', 1);
    await inTheRoom(() =>
      given(noteCall(from.runs, { ...from.ref, person: personAt(from, 0).personId, outcome: 'call_back' })),
    );
    await byPhone(from);
    const calls = await db().callAttempt.findMany({
      where: { participation: { stageId: from.stageId } },
      orderBy: { outcome: 'asc' },
    });
    expect(calls.map((call) => call.outcome)).toEqual(['answered', 'call_back']);
  });
});
