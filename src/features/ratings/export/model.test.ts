import { describe, expect, it } from 'vitest';
import type { DashboardView } from '../dashboard/model';
import { notShown } from '../disclosure';
import { toCsv } from './model';

const parts = { answered: 32, blank: 1, unread: 0, notReturned: 7, withdrawn: 0, people: 40 };
const withheld = { section: 's', parts: null, figures: null, hidden: notShown, reasons: null };

const view: DashboardView = {
  cohort: { slug: 'c', name: 'C', programmeName: 'P' },
  stage: { key: 'immediate', title: 'End of the course' },
  order: 'form',
  comparedWith: null,
  notCompared: null,
  kind: 'released',
  waiting: null,
  returns: {
    asked: 40,
    withdrawn: 0,
    own: 33,
    typed: 0,
    broughtIn: 0,
    unread: 0,
    returned: 33,
    others: 0,
    notReturned: 7,
    people: 40,
  },
  printed: null,
  findings: [],
  rows: [
    {
      key: 'a',
      label: '=SUM(1), "quoted"',
      section: 's',
      hidden: null,
      parts,
      reasons: { illegible: 1 },
      figures: {
        n: 32,
        shownMean: '4.2',
        deviation: null,
        range: { low: 3.56, high: 4.36 },
        exact: null,
        other: null,
        cells: [
          { marks: [0], count: 0 },
          { marks: [1, 2, 3], count: 19 },
          { marks: [4], count: 13 },
        ],
      },
    },
    { ...withheld, key: 'b', label: 'B' },
    { ...withheld, key: 'e', label: 'E', parts },
  ],
  choices: [
    {
      key: 'c',
      label: 'Would you?',
      section: 's',
      many: false,
      n: 32,
      hidden: null,
      rows: [
        { key: 'c:1', label: 'Yes', together: false, figures: { chosen: 20, n: 32 }, hidden: null },
        {
          key: 'c:2+3',
          label: 'No or Not sure',
          together: true,
          figures: { chosen: 12, n: 32 },
          hidden: null,
        },
      ],
    },
    {
      key: 'd',
      label: 'Which?',
      section: 's',
      many: true,
      n: 12,
      hidden: notShown,
      rows: [{ key: 'd.x', label: 'X', together: false, figures: null, hidden: null }],
    },
  ],
};

describe('toCsv', () => {
  it('writes what is shown and no more digits, quotes what needs it and defuses formulas', () => {
    const [header, first, second, third, yes, no, which, end] = toCsv({ ...view, demo: false }).split('\r\n');
    expect(header?.split(',').slice(0, 5)).toEqual([
      '\uFEFFkey',
      'element',
      'answered',
      'mean',
      'standard deviation',
    ]);
    expect(first).toBe(`a,"'=SUM(1), ""quoted""",32,4.2,,3.56,4.36,1,0,7,0,40,0,,,,13,2 to 4: 19,,`);
    expect(second).toBe(`b,B,,,,,,,,,,,,,,,,,,"${notShown}"`);
    expect(third).toBe(`e,E,32,,,,,1,0,7,0,40,,,,,,,,"${notShown}"`);
    expect(yes).toBe('c:1,Would you?: Yes,32,,,,,,,,,,,,,,,,20,');
    expect(no).toBe('c:2+3,Would you?: No or Not sure,32,,,,,,,,,,,,,,,,12,');
    expect(which).toBe(`d.x,Which?: X,12,,,,,,,,,,,,,,,,,"${notShown}"`);
    expect(end).toBe('');
  });

  it('says of every printed figure where it stands, and of the demo that it is made up', () => {
    const figures = {
      n: 32,
      shownMean: '4.7',
      deviation: null,
      range: { low: 3.92, high: 4.8 },
      exact: { low: 3.96, high: 4.76 },
      cells: null,
      other: null,
    };
    const [row] = view.rows;
    if (!row) throw new Error('the view has a row');
    const [names, first] = toCsv({
      ...view,
      demo: true,
      printed: 'The paper, page 3',
      rows: [{ ...row, label: 'A', figures }],
      choices: [],
    }).split('\r\n');
    expect(names).toContain('origin,key,');
    expect(first).toBe(
      'From the demo: made up,a,A,32,4.7,,3.92,4.8,1,0,7,0,40,,,,,,,,"From print: The paper, page 3"',
    );
  });
});
