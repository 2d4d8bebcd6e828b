import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOn, type Tallies, threshold, toTallies, total } from './model';

describe('toTallies', () => {
  it('adds up rows by question and mark', () => {
    const rows = [
      { questionKey: 'a', mark: 5, count: 3 },
      { questionKey: 'a', mark: 1, count: 2 },
      { questionKey: 'b', mark: 4, count: 1 },
    ];
    expect(toTallies(rows)).toEqual({ a: [2, 0, 0, 0, 3], b: [0, 0, 0, 1, 0] });
  });
});

describe('stepOn', () => {
  it('shows nothing about seven people, and eight', () => {
    expect(stepOn({ a: [0, 0, 0, 3, 4] }, {})).toEqual({});
    expect(stepOn({ a: [0, 0, 0, 4, 4] }, {})).toEqual({ a: [0, 0, 0, 4, 4] });
  });

  it('stays at what was shown until eight more have answered', () => {
    const shown: Tallies = { a: [0, 0, 0, 4, 4] };
    expect(stepOn({ a: [1, 0, 0, 4, 10] }, shown)).toEqual(shown);
    expect(stepOn({ a: [1, 0, 0, 5, 10] }, shown)).toEqual({ a: [1, 0, 0, 5, 10] });
  });

  it('stays when all who came since gave the same mark', () => {
    const shown: Tallies = { a: [0, 0, 0, 4, 4] };
    expect(stepOn({ a: [0, 0, 0, 4, 20] }, shown)).toEqual(shown);
  });

  it('never lets two views differ by one to seven people, whenever they look', () => {
    const looks = fc.array(fc.record({ marks: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), looks: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(looks, (steps) => {
        const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
        let shown: Tallies = {};
        const views = new Set([0]);
        for (const step of steps) {
          for (const index of step.marks) counts[index] = (counts[index] ?? 0) + 1;
          if (!step.looks) continue;
          shown = stepOn({ a: [...counts] }, shown);
          views.add(shown.a ? total(shown.a) : 0);
        }
        const seen = [...views].sort((a, b) => a - b);
        const gaps = seen.slice(1).map((n, index) => n - (seen[index] ?? 0));
        expect(gaps.every((gap) => gap >= threshold)).toBe(true);
      }),
    );
  });
});
