import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { importAnswers, takeOut } from '@/features/evaluations/collecting/import/commands';
import { importsOf } from '@/features/evaluations/collecting/import/data';
import type { SaidWhose } from '@/features/evaluations/collecting/import/whose';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { makeSheets, noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { sheetsOf } from '@/features/evaluations/collecting/paper/data';
import { progressOf } from '@/features/evaluations/collecting/progress/data';
import { changeStage, closeStage, openStage } from '@/features/evaluations/commands';
import { joinSenders, lockStage } from '@/features/evaluations/data';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { release } from '@tests/support/ballots';
import { afterTheCourse, buildViewer, inTheRoom, type PromiseName } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { releaseOf } from '@tests/support/released';
import { type Room, room, send } from '@tests/support/sending';

/** So many forms from a file, said to be these people's. */
const bringIn = ({ runs, ref }: Room, forms: number, said: SaidWhose, first = 0) =>
  inTheRoom(() =>
    importAnswers(runs, {
      ...ref,
      ...said,
      fileName: 'last-year.csv',
      goodRows: false,
      rows: [
        { line: 1, cells: ['small-groups', 'would-change'] },
        ...Array.from({ length: forms }, (_, index) => ({
          line: index + 2,
          cells: ['4', `Row ${first + index}`],
        })),
      ],
    }),
  );

const close = ({ runs, ref }: Room) => inTheRoom(() => expectDone(closeStage(runs, ref)));
const change = ({ runs, ref }: Room, promise: PromiseName) =>
  inTheRoom(() =>
    changeStage(runs, {
      ...ref,
      promise,
      opensOn: '2018-01-16',
      opensTime: '15:30',
      closesOn: '2018-01-29',
      closesTime: '23:59',
    }),
  );

const refusedAt = (field: string, message: RegExp) => ({
  ok: false,
  problems: [{ field, message: expect.stringMatching(message) as string }],
});

describe.each(['linked', 'unlinkable'] as const)('forms from a file, of a %s stage', (promise) => {
  it('count as returned where they are of people on the list, beside those of others', async () => {
    const here = await room(promise, 18);
    await send(here, 0, 8);
    await close(here);
    await expectDone(bringIn(here, 9, { whose: 'some', howMany: '8' }));
    expect(await inTheRoom(() => progressOf(here.runs, here.cohortId))).toMatchObject([
      { asked: 18, finished: 16 },
    ]);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({
      own: 8,
      broughtIn: 9,
      returned: 16,
      asked: 18,
    });
    const shown = await at(afterTheCourse, () =>
      dashboardOf(here.runs, 'facilitator', {
        cohort: here.slug,
        stage: 'immediate',
        order: 'form',
        compare: '',
      }),
    );
    expect(shown?.returns).toMatchObject({ returned: 16, others: 1, notReturned: 2, people: 19 });
    const element = shown?.rows.find(({ key }) => key === 'small-groups');
    expect(element?.parts).toMatchObject({ answered: 17, notReturned: 2, people: 19 });
    const linked = { stageId: here.stageId, importId: { not: null } };
    expect(
      await db().response.findMany({
        where: { ...linked, OR: [{ participationId: { not: null } }, { pseudonymId: { not: null } }] },
      }),
    ).toEqual([]);
  });

  it('are nobody’s until somebody says whose, and nobody’s on the list while they can still send theirs', async () => {
    const here = await room(promise, 3);
    expect(await bringIn(here, 1, {})).toMatchObject(refusedAt('whose', /Say whose/));
    expect(await bringIn(here, 1, { whose: 'list' })).toMatchObject(refusedAt('whose', /once it has closed/));
    await close(here);
    expect(await bringIn(here, 1, { whose: 'some', howMany: '2' })).toMatchObject(
      refusedAt('howMany', /from 1 to 1/),
    );
    expect(await db().answerImport.count({ where: { stageId: here.stageId } })).toBe(0);
  });

  it('are never more than the people without a form, also where two files come in at once', async () => {
    const here = await room(promise, 17);
    await send(here, 0, 1);
    await close(here);
    expect(await bringIn(here, 17, { whose: 'list' })).toMatchObject(
      refusedAt('whose', /^16 people on the list are without a form/),
    );
    const both = await Promise.all([
      bringIn(here, 9, { whose: 'list' }),
      bringIn(here, 8, { whose: 'list' }, 100),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await expectDone(bringIn(here, 4, { whose: 'others' }, 400));
    expect(await inTheRoom(() => progressOf(here.runs, here.cohortId))).toMatchObject([
      { asked: 17, finished: both[0].ok ? 10 : 9 },
    ]);
  });

  it('are never a few among those whom the ledger shows as silent', async () => {
    const here = await room(promise, 9);
    await send(here, 0, 1);
    await close(here);
    expect(await bringIn(here, 1, { whose: 'list' })).toMatchObject(refusedAt('whose', /at least 8/));
    expect(await bringIn(here, 20, { whose: 'some', howMany: '7' })).toMatchObject(
      refusedAt('whose', /at least 8/),
    );
    await expectDone(bringIn(here, 8, { whose: 'list' }));
    expect(await bringIn(here, 1, { whose: 'list' }, 30)).toMatchObject(
      refusedAt('whose', /^Nobody on the list is without a form/),
    );
  });

  it('wait for whoever is sending theirs', async () => {
    const here = await room(promise, 8);
    await close(here);
    const { stageId, participants } = here;
    const { importing } = await write(permission(system('test'), 'send', stageId, true), async (tx) => {
      await joinSenders(tx, stageId);
      const meanwhile = bringIn(here, 8, { whose: 'list' });
      await setTimeout(300);
      const where = { stageId, personId: participants[0]?.personId ?? '' };
      await tx.participation.updateMany({ where, data: { finishedOn: afterTheCourse, mode: 'link' } });
      return { importing: meanwhile };
    });
    expect(await importing).toMatchObject(refusedAt('whose', /^7 people on the list are without a form/));
  });

  it('let the form not open again, so that nobody sends what is in the file', async () => {
    const here = await room(promise, 8);
    await close(here);
    await expectDone(bringIn(here, 8, { whose: 'list' }));
    const wayOut = promise === 'linked' ? /Take them out first/ : /it stays closed/;
    expect(await inTheRoom(() => openStage(here.runs, here.ref))).toMatchObject(refusedAt('form', wayOut));
    expect(await change(here, promise)).toMatchObject(refusedAt('closesOn', wayOut));
  });

  it('stay alone where settings are saved that were read before', async () => {
    const here = await room(promise, 8);
    await inTheRoom(() => expectDone(change(here, promise)));
    const { stageId } = here;
    const saving = await write(permission(system('test'), 'bring in', stageId, true), async (tx) => {
      await lockStage(tx, stageId);
      const late = change(here, promise);
      await setTimeout(300);
      await tx.stage.update({ where: { id: stageId }, data: { closesAt: new Date('2018-01-17T09:00:00Z') } });
      await tx.answerImport.create({
        data: { stageId, forms: 8, onList: 8, fileName: 'last-year.csv', broughtInAt: afterTheCourse },
      });
      return { late };
    });
    expect(await saving.late).toMatchObject(refusedAt('closesOn', /came in from a file/));
  });

  it.each(['before', 'after'])('of somebody who left, %s, are returned all the same', async (left) => {
    const here = await room(promise, 16);
    await send(here, 0, 8);
    await close(here);
    const leave = () =>
      db().participant.updateMany({
        where: { cohortId: here.cohortId, personId: here.participants[15]?.personId ?? '' },
        data: { withdrawnAt: afterTheCourse },
      });
    if (left === 'before') await leave();
    await expectDone(bringIn(here, 8, { whose: 'list' }));
    if (left === 'after') await leave();
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({ returned: 16, asked: 16, withdrawn: 0 });
  });
});

it('the same forms are noticed again through every door, whosever they are said to be', async () => {
  const here = await room('linked', 8);
  await close(here);
  await expectDone(bringIn(here, 8, { whose: 'others' }));
  expect(await bringIn(here, 8, { whose: 'list' })).toMatchObject(refusedAt('again', /came in before/));
});

it.each([false, true])(
  'a sheet more than people is refused, and nothing keyed is lost, until the file is taken out (twice: %s)',
  async (keyedTwice) => {
    const here = await room('linked', 8);
    await db().stage.update({ where: { id: here.stageId }, data: { keyedTwice } });
    await inTheRoom(() => expectDone(makeSheets(here.runs, here.ref)));
    await close(here);
    const [sheet] = await inTheRoom(() => sheetsOf(here.runs, here.stageId));
    const second = await buildViewer({ kind: 'facilitator', cohortId: here.cohortId });
    const key = (who = second) =>
      inTheRoom(() =>
        keySheet(who, {
          ...here.ref,
          sheet: sheet?.code ?? '',
          intent: 'key',
          sent: { 'small-groups': '5' },
        }),
      );
    if (keyedTwice) expect(await key(here.runs)).toMatchObject({ ok: true, value: { state: 'waiting' } });
    await expectDone(bringIn(here, 8, { whose: 'list' }));
    expect(await key()).toMatchObject(refusedAt('sheet', /count somebody twice/));
    const [file] = await inTheRoom(() => importsOf(here.runs, here.stageId));
    expect(file).toMatchObject({ fileName: 'last-year.csv', forms: 8, onList: 8 });
    await inTheRoom(() => expectDone(takeOut(here.runs, { ...here.ref, import: file?.id ?? '' })));
    expect(await key()).toMatchObject({ ok: true, value: { state: 'in' } });
  },
);

it('a second keying that is a sheet too many leaves the first one where it is', async () => {
  const here = await room('unlinkable', 1);
  await db().stage.update({ where: { id: here.stageId }, data: { keyedTwice: true } });
  const people = here.participants.map(({ personId }) => personId);
  const handIn = (who: string[]) => inTheRoom(() => noteHandedIn(here.runs, { ...here.ref, people: who }));
  const sent = { 'small-groups': '5' };
  const key = (who: Viewer) =>
    inTheRoom(() => keySheet(who, { ...here.ref, sheet: '1', intent: 'key', sent }));
  await expectDone(handIn(people));
  await expectDone(key(here.runs));
  await expectDone(handIn([]));
  const second = await buildViewer({ kind: 'facilitator', cohortId: here.cohortId });
  expect(await key(second)).toMatchObject(refusedAt('form', /As many sheets are keyed/));
  await expectDone(handIn(people));
  expect(await key(second)).toMatchObject({ ok: true, value: { state: 'in' } });
});

it('nobody more hands in a sheet than people whose form isn’t in a file', async () => {
  const here = await room('unlinkable', 9);
  await inTheRoom(() => expectDone(makeSheets(here.runs, here.ref)));
  await close(here);
  await expectDone(bringIn(here, 8, { whose: 'list' }));
  const [one, two] = here.participants.map(({ personId }) => personId);
  const handIn = (people: string[]) => inTheRoom(() => noteHandedIn(here.runs, { ...here.ref, people }));
  await expectDone(handIn([one ?? '']));
  expect(await handIn([one ?? '', two ?? ''])).toMatchObject(refusedAt('people', /count somebody twice/));
  await expectDone(handIn([two ?? '']));
});
