import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someStage } from '@tests/support/stage';
import { isFrozen, isOver, plannedTimes, planStages, stagesToMove, stageState, stageTitle } from './model';

const days = ['2017-11-23', '2017-11-24', '2018-01-16'];
const stage = someStage();
const opens = new Date('2018-01-16T15:30:00Z');
const closes = new Date('2018-01-30T00:00:00Z');
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

describe('stageState', () => {
  it.each([
    ['planned', justBefore(opens)],
    ['open', opens],
    ['open', justBefore(closes)],
    ['closed', closes],
  ] as const)('is %s at %s', (state, instant) => {
    expect(stageState(stage, instant)).toBe(state);
  });

  it('never closes without an end, never opens without a beginning, and is nothing without a form', () => {
    const far = new Date('2099-01-01T00:00:00Z');
    expect(stageState(someStage({ closesAt: null }), far)).toBe('open');
    expect(stageState(someStage({ opensAt: null }), far)).toBe('planned');
    expect(stageState(someStage({ formVersionId: null }), opens)).toBe('without form');
  });
});

describe('what can’t change any more', () => {
  it('is the promise, from the very moment at which the form opens', () => {
    expect([justBefore(opens), opens, closes].map((instant) => isFrozen(stage, instant))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isFrozen({ opensAt: null }, closes)).toBe(false);
  });

  it('is everything, once it is released or its box is touched', () => {
    expect(isOver(stage)).toBe(false);
    expect(isOver(someStage({ release: { releasedAt: closes } }))).toBe(true);
    expect(
      (['sealed', 'opening', 'opened', 'destroyed'] as const).map((state) =>
        isOver(someStage({ box: { state } })),
      ),
    ).toEqual([false, true, true, true]);
  });
});

describe('plannedTimes', () => {
  it.each([
    ['before', '2017-11-09T09:00:00Z', '2017-11-23T09:00:00Z'],
    ['day-1', '2017-11-23T15:30:00Z', '2017-11-30T00:00:00Z'],
    ['day-2', '2017-11-24T15:30:00Z', '2017-12-01T00:00:00Z'],
    ['immediate', '2018-01-16T15:30:00Z', '2018-01-30T00:00:00Z'],
    ['month-1', '2018-02-16T09:00:00Z', '2018-03-09T00:00:00Z'],
    // The clocks have gone forward in London by then.
    ['month-3', '2018-04-16T08:00:00Z', '2018-05-13T23:00:00Z'],
    ['month-12-coaches', '2019-01-16T09:00:00Z', '2019-02-13T00:00:00Z'],
  ])('asks %s from %s to %s', (key, opensAt, closesAt) => {
    expect(plannedTimes(key, days)).toEqual({ opensAt: new Date(opensAt), closesAt: new Date(closesAt) });
  });

  it.each([
    ['2018-01-31', 'month-1', '2018-02-28T09:00:00Z'],
    ['2018-01-31', 'month-3', '2018-04-30T08:00:00Z'],
    ['2019-12-31', 'month-2', '2020-02-29T09:00:00Z'],
    ['2018-07-15', 'month-1', '2018-08-15T08:00:00Z'],
  ])('counts calendar months: a course that ends on %s asks %s at %s', (last, key, opensAt) => {
    expect(plannedTimes(key, [last])?.opensAt).toEqual(new Date(opensAt));
  });

  it.each(['month-', 'month-0', 'month-1x', 'a-month-1', 'coaches'])('counts %s from no day', (key) => {
    expect(plannedTimes(key, days)).toBeNull();
  });

  it('asks after day 2 of a course of one day, and gives the last day two weeks', () => {
    const only = { opensAt: new Date('2018-01-16T15:30:00Z'), closesAt: new Date('2018-01-23T00:00:00Z') };
    expect(plannedTimes('day-1', ['2018-01-16'])).toEqual(only);
    expect(plannedTimes('day-2', ['2018-01-16'])).toEqual(only);
    expect(plannedTimes('immediate', ['2018-01-16'])?.closesAt).toEqual(closes);
    expect(plannedTimes('before', [])).toBeNull();
  });
});

describe('planStages', () => {
  it('plans the six, in order, with their promises', () => {
    expect(planStages(days).map(({ key, position, promise }) => `${position} ${key} ${promise}`)).toEqual([
      '1 before linked',
      '2 day-1 unlinkable',
      '3 day-2 unlinkable',
      '4 immediate unlinkable',
      '5 month-1 linked',
      '6 month-3 linked',
    ]);
    expect(planStages([])).toEqual([]);
  });
});

describe('stagesToMove', () => {
  const early = new Date('2017-10-01T00:00:00Z');
  const planned = planStages(days).map((plan) => someStage({ ...plan, id: plan.key }));
  const later = ['2017-11-23', '2017-11-24', '2018-01-17'];

  it('leaves alone what fits, and moves what follows the last day', () => {
    expect(stagesToMove(planned, days, early)).toEqual([]);
    expect(stagesToMove(planned, later, early).map(({ key }) => key)).toEqual([
      'immediate',
      'month-1',
      'month-3',
    ]);
    expect(stagesToMove(planned, later, early)[0]).toEqual({
      id: 'immediate',
      key: 'immediate',
      title: '',
      ...plannedTimes('immediate', later),
    });
  });

  it('moves nothing that was dated by hand, that may have been opened, or that counts from no day', () => {
    const byHand = planned.map((one) => ({ ...one, datesByHand: one.key === 'month-1' }));
    expect(stagesToMove(byHand, later, early).map(({ key }) => key)).toEqual(['immediate', 'month-3']);
    expect(stagesToMove(planned, later, opens).map(({ key }) => key)).toEqual(['month-1', 'month-3']);
    expect(stagesToMove([someStage({ key: 'coaches' })], later, early)).toEqual([]);
  });

  it('moves the end of the form before the course, also once it is open, and never into the past', () => {
    const times = plannedTimes('before', days);
    const opened = someStage({ key: 'before', ...times });
    const dayEarlier = ['2017-11-22', ...days.slice(1)];
    const soon = new Date('2017-11-20T09:00:00Z');
    expect(stagesToMove([opened], dayEarlier, soon)).toMatchObject([
      { opensAt: times?.opensAt, closesAt: new Date('2017-11-22T09:00:00Z') },
    ]);
    expect(stagesToMove([opened], ['2017-11-19', ...days.slice(1)], soon)).toEqual([]);
  });

  it('moves a stage of which one end alone fits', () => {
    const times = plannedTimes('immediate', days);
    for (const off of [{ opensAt: closes }, { opensAt: null }, { closesAt: null }])
      expect(stagesToMove([someStage({ ...times, ...off })], days, early)).toHaveLength(1);
  });

  it('has nothing left to move once it was done, wherever the days go', () => {
    const forward = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(forward, (gaps) => {
        const dates = gaps.map((_, index) => {
          const total = gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0);
          return new Date(Date.UTC(2018, 0, 1 + total)).toISOString().slice(0, 10);
        });
        const moved = stagesToMove(planned, dates, early);
        const after = planned.map((one) => ({ ...one, ...moved.find(({ id }) => id === one.id) }));
        expect(stagesToMove(after, dates, early)).toEqual([]);
        expect(after.every(({ opensAt, closesAt }) => opensAt && closesAt && opensAt < closesAt)).toBe(true);
      }),
    );
  });
});

describe('stageTitle', () => {
  it('is the one that it was given, or what its key stands for', () => {
    expect(stageTitle({ key: 'month-1', title: '' })).toBe('1 month after');
    expect(stageTitle({ key: 'month-1', title: 'A month on' })).toBe('A month on');
    expect(stageTitle({ key: 'coaches', title: '' })).toBe('coaches');
  });
});
