import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfCourse } from '@/features/forms/course-forms';
import { meanWithin, printedRange, readFigures } from './model';

describe('meanWithin', () => {
  it('undoes the rounding of print, and stays on the scale', () => {
    expect(meanWithin('4.7').low).toBeCloseTo(4.65, 9);
    expect(meanWithin('4.7').high).toBeCloseTo(4.75, 9);
    expect(meanWithin('4.25').high).toBeCloseTo(4.255, 9);
    expect(meanWithin('5.0')).toEqual({ low: 4.95, high: 5 });
    expect(meanWithin('1')).toEqual({ low: 1, high: 1.5 });
  });
});

describe('printedRange', () => {
  it('holds the published example, 3.96 to 4.76, and the rounding of its mean', () => {
    const { low, high } = printedRange({ n: 32, mean: '4.7' }, 40);
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['3.92', '4.80']);
    expect(low).toBeLessThan(3.96);
    expect(high).toBeGreaterThan(4.76);
  });

  it('holds the mean of all, whatever the marks behind the print were and whatever the silent would have given', () => {
    const mark = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 1, maxLength: 50 }),
        fc.array(mark, { maxLength: 30 }),
        fc.constantFrom(1, 2),
        (given, silent, places) => {
          const sum = given.reduce((a, b) => a + b, 0);
          const mean = (sum / given.length).toFixed(places);
          const { low, high } = printedRange({ n: given.length, mean }, given.length + silent.length);
          const all = (sum + silent.reduce((a, b) => a + b, 0)) / (given.length + silent.length);
          expect(low).toBeLessThanOrEqual(all + 1e-9);
          expect(high).toBeGreaterThanOrEqual(all - 1e-9);
        },
      ),
    );
  });
});

describe('readFigures', () => {
  const typed = (figures: Record<string, [string, string]>) => (key: string) => ({
    n: figures[key]?.[0] ?? '',
    mean: figures[key]?.[1] ?? '',
  });

  it('keeps numbers and means as they were printed, and leaves out what was not', () => {
    expect(
      readFigures(
        endOfCourse.document,
        32,
        typed({ 'small-groups': ['32', '4.7'], recommend: [' 29 ', '4.60'] }),
      ),
    ).toEqual({
      figures: { 'small-groups': { n: 32, mean: '4.7' }, recommend: { n: 29, mean: '4.60' } },
      problems: [],
    });
  });

  it.each([
    ['33', '4.7', 'n:small-groups'],
    ['0', '4.7', 'n:small-groups'],
    ['', '4.7', 'n:small-groups'],
    ['32', '', 'mean:small-groups'],
    ['32', '5.1', 'mean:small-groups'],
    ['32', '0.9', 'mean:small-groups'],
    ['32', '4,7', 'mean:small-groups'],
    ['32', '4.725', 'mean:small-groups'],
  ])('does not take %s answers with mean %s of 32 forms', (n, mean, field) => {
    const { figures, problems } = readFigures(endOfCourse.document, 32, typed({ 'small-groups': [n, mean] }));
    expect(figures).toEqual({});
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('asks for at least one', () => {
    expect(readFigures(endOfCourse.document, 32, typed({})).problems).toHaveLength(1);
  });
});
