import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needKinds, verdicts } from '@/features/needs/model';
import { isCountedBy, type Needed, needsMetOf } from './model';

const needing = (count: number, kind: Needed['kind'], said: Needed['said'] = [], from = 0): Needed[] =>
  Array.from({ length: count }, (_, index) => ({ personId: `${from + index}`, kind, said }));

describe('what a commissioner may know of needs', () => {
  it('is how many needed what, and how many did not get it', () => {
    const needed = [
      ...needing(12, 'hearing_loop', ['met']),
      ...needing(10, 'food', ['met', 'partly'], 12),
      // Who needs two things is one person.
      ...needing(3, 'travel', ['not'], 12),
    ];
    expect(needsMetOf(needed, 40)).toEqual({
      people: 22,
      short: 10,
      kinds: [
        { kind: 'hearing_loop', people: 12 },
        { kind: 'food', people: 10 },
      ],
    });
  });

  it('is nothing of seven, of all but seven, or of everybody', () => {
    expect(needsMetOf(needing(7, 'quiet'), 40)).toBeNull();
    expect(needsMetOf(needing(33, 'quiet'), 40)).toBeNull();
    expect(needsMetOf(needing(40, 'quiet'), 40)).toBeNull();
    // All of the same kind: the kind says no more than the sum, and that everybody needs it is not for telling.
    expect(needsMetOf(needing(20, 'quiet', ['met']), 40)).toEqual({ people: 20, short: null, kinds: [] });
  });

  it('never lets a group of one to seven be told, nor be worked out from two of its numbers', () => {
    const one = fc.record({
      personId: fc.integer({ min: 1, max: 60 }).map(String),
      kind: fc.constantFrom(...needKinds),
      said: fc.array(fc.constantFrom(...verdicts), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 200 }), fc.integer({ min: 0, max: 100 }), (needed, enrolled) => {
        const told = needsMetOf(needed, enrolled);
        if (!told) return;
        const parts = [
          ...(told.short === null ? [] : [told.short]),
          ...told.kinds.map(({ people }) => people),
        ];
        for (const [part, whole] of [
          [told.people, enrolled],
          ...parts.map((part) => [part, told.people]),
        ] as const) {
          expect(part).toBeGreaterThanOrEqual(8);
          expect(whole - part).toBeGreaterThanOrEqual(8);
        }
      }),
    );
  });
});

it('is counted two weeks after the last day', () => {
  expect(isCountedBy('2018-01-16', '2018-01-29')).toBe(false);
  expect(isCountedBy('2018-01-16', '2018-01-30')).toBe(true);
});
