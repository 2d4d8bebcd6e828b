import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts } from '@/features/evaluations/reading/tallies/model';
import {
  compare,
  figuresOf,
  honestRange,
  reconcile,
  roundedDeviation,
  roundedMean,
  toHundredths,
} from './model';

const count = fc.integer({ min: 0, max: 2000 });
const someCounts = fc.tuple(count, count, count, count, count).filter((five) => five.some((n) => n > 0));

describe('figuresOf', () => {
  it('gives the mean and the deviation of the marks themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 }), (marks) => {
        const times = (m: number) => marks.filter((x) => x === m).length;
        const counts: Counts = [times(1), times(2), times(3), times(4), times(5)];
        const mean = marks.reduce((a, b) => a + b, 0) / marks.length;
        const deviation = Math.sqrt(marks.reduce((a, b) => a + (b - mean) ** 2, 0) / (marks.length - 1));
        const figures = figuresOf(counts);
        expect(figures?.n).toBe(marks.length);
        expect(figures?.mean).toBeCloseTo(mean, 9);
        expect(figures?.deviation).toBeCloseTo(deviation, 9);
      }),
    );
  });

  it('gives nothing for nobody', () => {
    expect(figuresOf([0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('roundedMean', () => {
  it('rounds half up, without binary fractions tipping it', () => {
    expect(roundedMean([0, 0, 0, 3, 1])).toBe('4.3');
    expect(roundedMean([0, 0, 19, 0, 1])).toBe('3.1');
    expect(roundedMean([0, 0, 0, 0, 7])).toBe('5.0');
  });

  it('is never more than half a tenth away', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        expect(Math.abs(Number(roundedMean(counts)) - (figuresOf(counts)?.mean ?? 0))).toBeLessThanOrEqual(
          0.05 + 1e-9,
        );
      }),
    );
  });
});

describe('roundedDeviation', () => {
  it('has one decimal, as the mean has', () => {
    expect(roundedDeviation([0, 0, 1, 8, 23])).toBe('0.5');
    expect(roundedDeviation([1, 0, 0, 0, 1])).toBe('2.8');
  });
});

describe('honestRange', () => {
  it('reproduces the published example: 32 answers with mean 4.7 of 40 people', () => {
    expect(toHundredths(honestRange({ n: 32, mean: 4.7 }, 40))).toEqual({ low: 3.96, high: 4.76 });
  });

  it('holds the mean, and every mean that the silent could have made', () => {
    fc.assert(
      fc.property(
        someCounts,
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
        (counts, silent) => {
          const figures = figuresOf(counts);
          if (!figures) throw new Error('somebody answered');
          const { low, high } = honestRange(figures, figures.n + silent.length);
          const all =
            (figures.mean * figures.n + silent.reduce((a, b) => a + b, 0)) / (figures.n + silent.length);
          expect(low).toBeLessThanOrEqual(all + 1e-9);
          expect(high).toBeGreaterThanOrEqual(all - 1e-9);
        },
      ),
    );
  });
});

describe('reconcile', () => {
  it('adds up to everybody', () => {
    const part = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        part,
        part,
        part,
        part,
        part,
        part,
        part,
        part,
        (own, typed, unread, silent, withdrawn, others, theirs, blank) => {
          const broughtIn = others + theirs;
          const forms = own + typed + broughtIn;
          const answered = Math.max(forms - blank, 0);
          const returned = own + typed + unread + theirs;
          const asked = returned + silent + withdrawn;
          const parts = reconcile({ asked, withdrawn, own, typed, broughtIn, unread, returned }, answered);
          expect(parts.answered + parts.blank + parts.unread + parts.notReturned + parts.withdrawn).toBe(
            parts.people,
          );
          expect(parts).toMatchObject({ notReturned: silent, people: asked + others });
        },
      ),
    );
  });
});

describe('compare', () => {
  it('calls nothing better while the ranges touch', () => {
    expect(compare({ low: 4, high: 4.8 }, { low: 3, high: 3.9 })).toBe('higher');
    expect(compare({ low: 3, high: 3.9 }, { low: 4, high: 4.8 })).toBe('lower');
    expect(compare({ low: 3, high: 4 }, { low: 4, high: 4.8 })).toBe('can’t tell');
  });
});
