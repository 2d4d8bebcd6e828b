import { describe, expect, it } from 'vitest';
import type { DashboardView } from '../dashboard/model';
import { toCsv } from './model';

const view: DashboardView = {
  cohort: { slug: 'c', name: 'C', programmeName: 'P' },
  stage: { key: 'immediate', title: 'End of the course', state: 'closed' },
  order: 'form',
  comparedWith: null,
  returns: { active: 40, withdrawn: 0, finished: 32, broughtIn: 0, people: 40, forms: 32 },
  printed: null,
  findings: [],
  rows: [
    {
      key: 'a', label: '=SUM(1), "quoted"', section: 's', hidden: null, later: false,
      parts: { answered: 32, blank: 0, notReturned: 8, withdrawn: 0, people: 40 },
      figures: { n: 32, mean: 4.6875, shownMean: '4.7', deviation: 0.5, range: { low: 3.95, high: 4.75 }, exact: null, spread: [0, 0, 1, 8, 23], other: null },
    },
    { key: 'b', label: 'B', section: 's', hidden: 'Fewer than 8 people answered, so no figure is shown.', later: false, parts: null, figures: null },
  ],
  choices: [
    {
      key: 'c', label: 'Would you?', section: 's', many: false, hidden: null, later: false,
      rows: [{ key: 'c:1', label: 'Yes', figures: { chosen: 30, n: 32 }, hidden: null }, { key: 'c:2', label: 'No', figures: { chosen: 2, n: 32 }, hidden: null }],
    },
    { key: 'd', label: 'Which?', section: 's', many: true, hidden: 'Nobody answered this.', later: false, rows: [{ key: 'd.x', label: 'X', figures: null, hidden: null }] },
  ],
};

describe('toCsv', () => {
  it('writes figures, quotes what needs it and defuses formulas', () => {
    const [header, first, second, yes, no, which, end] = toCsv(view).split('\r\n');
    expect(header?.split(',').slice(0, 4)).toEqual(['key', 'element', 'answered', 'mean']);
    expect(first).toBe(`a,"'=SUM(1), ""quoted""",32,4.6875,4.7,0.5,3.95,4.75,0,8,0,40,0,0,1,8,23,,`);
    expect(second).toBe('b,B,,,,,,,,,,,,,,,,,"Fewer than 8 people answered, so no figure is shown."');
    expect(yes).toBe('c:1,Would you?: Yes,32,,,,,,,,,,,,,,,30,');
    expect(no).toBe('c:2,Would you?: No,32,,,,,,,,,,,,,,,2,');
    expect(which).toBe('d.x,Which?: X,,,,,,,,,,,,,,,,,Nobody answered this.');
    expect(end).toBe('');
  });

  it('says of every printed figure where it stands, and makes up no more of its mean than is printed', () => {
    const figures = { n: 32, mean: 4.7, shownMean: '4.7', deviation: null, range: { low: 3.92, high: 4.8 }, exact: { low: 3.96, high: 4.76 }, spread: null, other: null };
    const [row] = view.rows;
    if (!row) throw new Error('the view has a row');
    const [, first] = toCsv({ ...view, printed: 'The paper, page 3', rows: [{ ...row, label: 'A', figures }], choices: [] }).split('\r\n');
    expect(first).toBe('a,A,32,,4.7,,3.92,4.8,0,8,0,40,,,,,,,"From print: The paper, page 3"');
  });
});
