import { expect, it } from 'vitest';
import { changeStage, followDays } from '@/features/evaluations/commands';
import { stageOf } from '@/features/evaluations/data';
import type { StageSettings } from '@/features/evaluations/schema';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { expectDone } from '@tests/support/expect-done';
import { type Room, room } from '@tests/support/sending';

const early = '2017-12-01T09:00:00Z';

/** The stage's settings as its page shows them. */
const asShown = {
  promise: 'linked',
  opensOn: '2018-01-16',
  opensTime: '15:30',
  closesOn: '2018-01-29',
  closesTime: '23:59',
} as const;

const change = ({ runs, ref }: Room, settings: Partial<StageSettings> = {}) =>
  at(early, () => expectDone(changeStage(runs, { ...ref, ...asShown, ...settings })));

const stageIn = async ({ runs, cohortId }: Room) => {
  const stage = await at(early, () => stageOf(runs, cohortId, 'immediate'));
  if (!stage) throw new Error('The stage was just made');
  return stage;
};

it('dates that are saved as they were follow the days; one that was changed stays', async () => {
  const here = await room('linked', 1);
  await change(here, { reminderDays: [2], keyedTwice: 'yes' });
  expect(await stageIn(here)).toMatchObject({ datesByHand: false, reminderDays: [2], keyedTwice: true });
  await db().day.updateMany({
    where: { cohortId: here.cohortId, number: 3 },
    data: { date: new Date('2018-01-23') },
  });
  await at(early, () => expectDone(followDays(here.runs, { cohort: here.slug })));
  expect((await stageIn(here)).opensAt).toEqual(new Date('2018-01-23T15:30:00Z'));
});

it('a time set to the second is the same when its minute comes back', async () => {
  const here = await room('linked', 1);
  const opensAt = new Date('2018-01-16T15:30:42Z');
  await db().stage.update({ where: { id: here.stageId }, data: { opensAt } });
  await change(here);
  expect(await stageIn(here)).toMatchObject({ datesByHand: false, opensAt });
});

it.each([{ opensTime: '15:31' }, { closesOn: '2018-01-31' }, { closesOn: '' }])(
  'a change to %j is by hand, and stays so when it is saved again',
  async (settings) => {
    const here = await room('linked', 1);
    await change(here, settings);
    expect((await stageIn(here)).datesByHand).toBe(true);
    await change(here, settings);
    expect((await stageIn(here)).datesByHand).toBe(true);
    const before = await stageIn(here);
    await db().day.updateMany({
      where: { cohortId: here.cohortId, number: 3 },
      data: { date: new Date('2018-01-23') },
    });
    await at(early, () => expectDone(followDays(here.runs, { cohort: here.slug })));
    expect(await stageIn(here)).toEqual(before);
  },
);
