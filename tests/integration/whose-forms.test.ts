import { describe, expect, it } from 'vitest';
import { importAnswers, takeOut } from '@/features/evaluations/collecting/import/commands';
import { importsOf } from '@/features/evaluations/collecting/import/data';
import type { SaidWhose } from '@/features/evaluations/collecting/import/whose';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { makeSheets, noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { sheetsOf } from '@/features/evaluations/collecting/paper/data';
import { progressOf } from '@/features/evaluations/collecting/progress/data';
import { closeStage, openStage } from '@/features/evaluations/commands';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { release } from '@tests/support/ballots';
import { afterTheCourse, inTheRoom } from '@tests/support/build';
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
const refusedAt = (field: string, message: RegExp) => ({
  ok: false,
  problems: [{ field, message: expect.stringMatching(message) as string }],
});

describe.each(['linked', 'unlinkable'] as const)('forms from a file, of a %s stage', (promise) => {
  it('count as returned where they are of people on the list, beside those of others', async () => {
    const here = await room(promise, 12);
    await send(here, 0, 8);
    await close(here);
    await expectDone(bringIn(here, 3, { whose: 'some', howMany: '2' }));
    expect(await inTheRoom(() => progressOf(here.runs, here.cohortId))).toMatchObject([
      { asked: 12, finished: 10 },
    ]);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({ own: 8, broughtIn: 3, returned: 10, asked: 12 });
    const shown = await at(afterTheCourse, () =>
      dashboardOf(here.runs, 'facilitator', {
        cohort: here.slug,
        stage: 'immediate',
        order: 'form',
        compare: '',
      }),
    );
    expect(shown?.returns).toMatchObject({ returned: 10, others: 1, notReturned: 2, people: 13 });
    const element = shown?.rows.find(({ key }) => key === 'small-groups');
    expect(element?.parts).toMatchObject({ answered: 11, notReturned: 2, people: 13 });
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
    const here = await room(promise, 4);
    await send(here, 0, 1);
    await close(here);
    expect(await bringIn(here, 4, { whose: 'list' })).toMatchObject(
      refusedAt('whose', /^3 people on the list are without a form/),
    );
    const both = await Promise.all([
      bringIn(here, 2, { whose: 'list' }),
      bringIn(here, 2, { whose: 'list' }, 7),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await expectDone(bringIn(here, 1, { whose: 'list' }, 20));
    expect(await bringIn(here, 1, { whose: 'list' }, 30)).toMatchObject(
      refusedAt('whose', /^Nobody on the list is without a form/),
    );
    await expectDone(bringIn(here, 4, { whose: 'others' }, 40));
    expect(await inTheRoom(() => progressOf(here.runs, here.cohortId))).toMatchObject([
      { asked: 4, finished: 4 },
    ]);
  });

  it('let the form not open again, so that nobody sends what is in the file', async () => {
    const here = await room(promise, 2);
    await close(here);
    await expectDone(bringIn(here, 1, { whose: 'list' }));
    expect(await inTheRoom(() => openStage(here.runs, here.ref))).toMatchObject(
      refusedAt('form', /came in from a file/),
    );
  });

  it('of somebody who left since then are returned all the same', async () => {
    const here = await room(promise, 10);
    await send(here, 0, 8);
    await close(here);
    await expectDone(bringIn(here, 2, { whose: 'list' }));
    await db().participant.updateMany({
      where: { cohortId: here.cohortId, personId: here.participants[9]?.personId ?? '' },
      data: { withdrawnAt: afterTheCourse },
    });
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await releaseOf(here.stageId)).toMatchObject({ returned: 10, asked: 10, withdrawn: 0 });
  });
});

it('the same forms are noticed again through every door, whosever they are said to be', async () => {
  const here = await room('linked', 4);
  await close(here);
  await expectDone(bringIn(here, 2, { whose: 'others' }));
  expect(await bringIn(here, 2, { whose: 'list' })).toMatchObject(refusedAt('again', /came in before/));
});

it('a sheet more than people is refused where their forms came from a file, until the file is taken out', async () => {
  const here = await room('linked', 2);
  await inTheRoom(() => expectDone(makeSheets(here.runs, here.ref)));
  await close(here);
  const [sheet] = await inTheRoom(() => sheetsOf(here.runs, here.stageId));
  await expectDone(bringIn(here, 2, { whose: 'list' }));
  const key = () =>
    inTheRoom(() =>
      keySheet(here.runs, {
        ...here.ref,
        sheet: sheet?.code ?? '',
        intent: 'key',
        sent: { 'small-groups': '5' },
      }),
    );
  expect(await key()).toMatchObject(refusedAt('sheet', /count somebody twice/));
  const [file] = await inTheRoom(() => importsOf(here.runs, here.stageId));
  expect(file).toMatchObject({ fileName: 'last-year.csv', forms: 2, onList: 2 });
  await inTheRoom(() => expectDone(takeOut(here.runs, { ...here.ref, import: file?.id ?? '' })));
  expect(await key()).toMatchObject({ ok: true, value: { state: 'in' } });
});

it('nobody more hands in a sheet than people whose form isn’t in a file', async () => {
  const here = await room('unlinkable', 3);
  await inTheRoom(() => expectDone(makeSheets(here.runs, here.ref)));
  await close(here);
  await expectDone(bringIn(here, 2, { whose: 'list' }));
  const [one, two] = here.participants.map(({ personId }) => personId);
  const handIn = (people: string[]) => inTheRoom(() => noteHandedIn(here.runs, { ...here.ref, people }));
  await expectDone(handIn([one ?? '']));
  expect(await handIn([one ?? '', two ?? ''])).toMatchObject(refusedAt('people', /count somebody twice/));
  await expectDone(handIn([two ?? '']));
});
