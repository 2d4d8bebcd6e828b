import { describe, expect, it } from 'vitest';
import type { DashboardView } from '../dashboard/model';
import { toCsv } from './model';

const view: DashboardView = {
  cohort: { slug: 'c', name: 'C', programmeName: 'P' },
  stage: { key: 'immediate', title: 'End of the course', state: 'closed' },
  order: 'form',
  comparedWith: null,
  returns: { active: 40, withdrawn: 0, finished: 32, broughtIn: 0, people: 40, forms: 32 },
  findings: [],
  rows: [
    {
      key: 'a', label: '=SUM(1), "quoted"', section: 's', hidden: null, later: false,
      parts: { answered: 32, blank: 0, notReturned: 8, withdrawn: 0, people: 40 },
      figures: { n: 32, mean: 4.6875, shownMean: '4.7', deviation: 0.5, range: { low: 3.95, high: 4.75 }, spread: [0, 0, 1, 8, 23], other: null },
    },
    { key: 'b', label: 'B', section: 's', hidden: 'Fewer than 8 people answered, so no figure is shown.', later: false, parts: null, figures: null },
  ],
};

describe('toCsv', () => {
  it('writes figures, quotes what needs it and defuses formulas', () => {
    const [header, first, second, end] = toCsv(view).split('\r\n');
    expect(header?.split(',').slice(0, 4)).toEqual(['key', 'element', 'answered', 'mean']);
    expect(first).toBe(`a,"'=SUM(1), ""quoted""",32,4.6875,4.7,0.5,3.95,4.75,0,8,0,40,0,0,1,8,23,`);
    expect(second).toBe('b,B,,,,,,,,,,,,,,,,"Fewer than 8 people answered, so no figure is shown."');
    expect(end).toBe('');
  });
});
