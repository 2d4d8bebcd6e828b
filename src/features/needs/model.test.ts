import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesDiagnosis } from './diagnoses';
import { listFor } from './lists';
import {
  daysAhead,
  isFor,
  type Need,
  needKinds,
  needsOn,
  openOn,
  sharedWithCoach,
  shares,
  standingOn,
  verdicts,
} from './model';

const at = (day: number, hour = 18) => new Date(Date.UTC(2017, 10, 22 + day, hour));

const loop: Need = {
  id: 'loop',
  cohortId: 'cohort',
  whose: { participantId: 'ana', personId: 'person', name: 'Ana', isSupporter: false, away: [] },
  kind: 'hearing_loop',
  words: 'Face me when you talk',
  adjustment: 'The loop is on',
  feature: null,
  owner: { personId: 'maya', name: 'Maya' },
  ownedAt: at(0),
  days: [],
  dueOn: null,
  pence: 3500,
  share: 'nobody',
  agreed: '',
  saidOwn: false,
  endedAt: null,
  version: 1,
  reviews: [],
};

const reviews = fc.subarray([1, 2, 3]).chain((days) =>
  fc.tuple(
    ...days.map((day) =>
      fc.record({
        day: fc.constant(day),
        met: fc.constantFrom(...verdicts),
        words: fc.string(),
        at: fc.constant(at(day)),
        own: fc.boolean(),
        by: fc.constant(null),
      }),
    ),
  ),
);
const needs: fc.Arbitrary<Need> = fc
  .record({
    kind: fc.constantFrom(...needKinds),
    words: fc.string(),
    adjustment: fc.constantFrom('', 'Booked'),
    owner: fc.constantFrom(null, loop.owner),
    ownedAt: fc.constantFrom(at(0), at(1, 20)),
    days: fc.subarray([1, 2, 3]),
    share: fc.constantFrom(...shares),
    reviews,
  })
  .map((some) => ({ ...loop, ...some }));

const course = [
  { number: 1, date: '2017-11-23' },
  { number: 2, date: '2017-11-24' },
  { number: 3, date: '2018-01-16' },
];

describe('the days that can still be seated for', () => {
  it.each([
    [[], '2017-11-01', []],
    [[], '2017-11-24', [2, 3]],
    [[1, 3], '2017-11-24', [3]],
    [[1], '2017-11-24', [1]],
    [[], '2018-01-17', []],
    [[2], '2017-11-24', [2]],
  ])('of %j on %s are %j', (days, today, ahead) => expect(daysAhead(days, course, today)).toEqual(ahead));
});

describe('how a need stands', () => {
  it('is open until somebody sees to it and something is arranged', () => {
    expect(standingOn(loop, 1)).toBe('arranged');
    expect(standingOn({ ...loop, owner: null, ownedAt: null }, 1)).toBe('nobody');
    expect(standingOn({ ...loop, adjustment: '' }, 1)).toBe('to arrange');
    expect(standingOn({ ...loop, adjustment: '', feature: 'near_loop' }, 1)).toBe('arranged');
  });

  it('was not met on day one: open on day two until it is taken on anew, and not for day one', () => {
    const review = {
      day: 1,
      met: 'not',
      words: 'The loop did not work',
      at: at(1),
      own: true,
      by: 'Ana',
    } as const;
    const failed = { ...loop, reviews: [review] };
    expect(standingOn(failed, 1)).toBe('arranged');
    expect(standingOn(failed, 2)).toBe('not met');
    expect(standingOn({ ...failed, ownedAt: at(1, 20) }, 2)).toBe('arranged');
    expect(standingOn({ ...failed, reviews: [{ ...review, met: 'partly' }] }, 2)).toBe('arranged');
    expect(standingOn({ ...failed, reviews: [review, { ...review, day: 2, met: 'met' }] }, 3)).toBe(
      'arranged',
    );
  });

  it('is on top once it was taken back, until what was arranged is called off', () => {
    expect(standingOn({ ...loop, endedAt: at(0) }, 1)).toBe('taken back');
    expect(sharedWithCoach([{ ...loop, share: 'words', endedAt: at(0) }])).toEqual([]);
  });

  it('what was not met comes first, then what nobody sees to; a day shows its own and no others', () => {
    fc.assert(
      fc.property(fc.array(needs), fc.integer({ min: 1, max: 3 }), (some, day) => {
        const order = needsOn(some, day).map(({ standing }) => standing);
        const ranks = order.map((one) => ['not met', 'nobody', 'to arrange', 'arranged'].indexOf(one));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(order).toHaveLength(some.filter((need) => isFor(need, day)).length);
        expect(openOn(some, day)).toHaveLength(order.filter((one) => one !== 'arranged').length);
      }),
    );
  });
});

describe('what a coach may know', () => {
  it('is what was agreed, never an owner, a cost or how it was, and the words only where they may', () => {
    fc.assert(
      fc.property(fc.array(needs), (some) => {
        const shared = sharedWithCoach(some);
        expect(shared).toHaveLength(some.filter(({ share }) => share !== 'nobody').length);
        for (const one of shared)
          expect(Object.keys(one).sort()).toEqual(
            ['adjustment', 'days', 'feature', 'id', 'kind', 'participantId', 'supporter', 'words'].sort(),
          );
        expect(sharedWithCoach([{ ...loop, share: 'arranged' }])[0]?.words).toBe('');
        expect(sharedWithCoach([{ ...loop, share: 'words' }])[0]?.words).toBe(loop.words);
      }),
    );
  });
});

describe('the list for the kitchen', () => {
  it('says what was arranged, never what somebody wrote', () => {
    const food = {
      ...loop,
      kind: 'food',
      adjustment: '',
      words: 'Coeliac, and I take lithium. Ana',
    } as const;
    expect(listFor('kitchen', [food], 1)).toEqual([
      { what: 'Food that I can eat. Ask Maya', who: '', people: 1 },
    ]);
    expect(listFor('kitchen', [{ ...food, owner: null }], 1)[0]?.what).toBe(
      'Food that I can eat. Ask those who run the course',
    );
    expect(listFor('kitchen', [{ ...food, adjustment: 'Gluten-free' }], 1)[0]?.what).toBe(
      'Food that I can eat. Gluten-free',
    );
    expect(listFor('kitchen', [{ ...food, endedAt: at(0) }], 1)).toEqual([]);
  });
});

describe('words that name a condition', () => {
  it.each(['I have diabetes', 'Autistic: a quiet room', 'my Parkinson’s tires me', 'MULTIPLE SCLEROSIS'])(
    'are known: %s',
    (words) => expect(namesDiagnosis(words)).toBe(true),
  );
  it.each(['I am Deaf and use BSL', 'blind, large print', 'the stroked cat', 'face me when you talk', ''])(
    'and others are not: %s',
    (words) => expect(namesDiagnosis(words)).toBe(false),
  );
});
