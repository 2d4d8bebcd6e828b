import { describe, expect, it } from 'vitest';
import { endOfCourse } from '@/features/forms/library/course/model';
import type { Tallies } from '@/features/evaluations/tallies/model';
import { someStage } from '@tests/support/stage';
import { dashboardView, type StageRatings } from './model';

const current: Tallies = { 'small-groups': [0, 0, 1, 8, 23], 'table-coaches': [0, 0, 0, 3, 4], 'darzi-fellows': [0, 1, 4, 12, 8], recommend: [0, 0, 0, 0, 32] };
const instant = new Date('2017-03-01T00:00:00Z');

const ratings: StageRatings = {
  stage: someStage({ opensAt: new Date('2017-01-17T15:30:00Z'), closesAt: new Date('2017-01-31T00:00:00Z') }),
  cohort: { slug: 'london', name: 'London', programmeName: 'The Effective Lay Partner' },
  document: endOfCourse.document,
  current,
  shown: {},
  returns: { active: 39, withdrawn: 1, finished: 32, broughtIn: 0 },
  printed: null,
};

describe('dashboardView', () => {
  const view = dashboardView('commissioner', ratings, { order: 'highest', other: null, instant });
  const row = (key: string) => view.rows.find((known) => known.key === key);

  it('gives each mean with its n, its honest range and an n that adds up', () => {
    expect(row('small-groups')).toMatchObject({
      figures: { n: 32, shownMean: '4.7', spread: [0, 0, 1, 8, 23] },
      parts: { answered: 32, blank: 0, notReturned: 7, withdrawn: 1, people: 40 },
    });
    expect(row('small-groups')?.figures?.range.low).toBeCloseTo((150 + 8) / 40, 9);
  });

  it('hides seven people and says so, and does not spread out a unanimous answer', () => {
    expect(row('table-coaches')).toMatchObject({ figures: null, hidden: 'Fewer than 8 people answered, so no figure is shown.' });
    expect(row('recommend')?.figures?.spread).toBeNull();
  });

  it('puts the highest first and the hidden last', () => {
    expect(view.rows.map((known) => known.key).slice(0, 3)).toEqual(['recommend', 'small-groups', 'darzi-fellows']);
  });

  it('says what it found, with who was not heard', () => {
    expect(view.findings).toEqual([
      'Marked highest: Working in small groups (32 answers), 4.7 out of 5. Marked lowest: Darzi Fellow exercise (25 answers), 4.1 out of 5.',
      '8 of 40 people returned no form, so the true means could be lower or higher.',
    ]);
  });

  it('compares by ranges only', () => {
    const other = { ...ratings, current: { 'small-groups': [32, 0, 0, 0, 0] as const } };
    const beside = dashboardView('facilitator', ratings, { order: 'form', other, instant });
    expect(beside.rows[0]?.figures?.other).toEqual({ n: 32, shownMean: '1.0', verdict: 'higher', printed: false });
  });
});

describe('dashboardView of a stage known from print', () => {
  const printed = { source: 'The paper, page 3', people: 40, forms: 32, figures: { 'small-groups': { n: 32, mean: '4.7' }, 'table-coaches': { n: 7, mean: '4.6' } } };
  const inPrint: StageRatings = { ...ratings, current: {}, returns: { active: 0, withdrawn: 0, finished: 0, broughtIn: 0 }, printed };
  const viewed = (audience: 'facilitator' | 'commissioner', shown = inPrint, other: StageRatings | null = null) => {
    const view = dashboardView(audience, shown, { order: 'form', other, instant });
    return { view, row: (key: string) => view.rows.find((known) => known.key === key) };
  };

  it('shows n and mean as printed, with a range that allows for rounding, and neither spread nor deviation', () => {
    const { view, row } = viewed('facilitator');
    expect(view).toMatchObject({ printed: 'The paper, page 3', choices: [], returns: { people: 40, forms: 32 } });
    expect(row('small-groups')).toMatchObject({
      figures: { n: 32, shownMean: '4.7', deviation: null, spread: null },
      parts: { answered: 32, blank: 0, notReturned: 8, withdrawn: 0, people: 40 },
    });
    expect(row('small-groups')?.figures?.exact?.low.toFixed(2)).toBe('3.96');
    expect(row('small-groups')?.figures?.exact?.high.toFixed(2)).toBe('4.76');
    expect(row('small-groups')?.figures?.range.low.toFixed(2)).toBe('3.92');
    expect(row('recommend')).toMatchObject({ figures: null, hidden: 'Not in print.' });
  });

  it('withholds seven people from commissioners', () => {
    expect(viewed('facilitator').row('table-coaches')).toMatchObject({ figures: { n: 7 } });
    expect(viewed('commissioner').row('table-coaches')).toMatchObject({ figures: null, parts: null, hidden: 'Fewer than 8 people answered, so no figure is shown.' });
  });

  it('gives way to forms that came in: printed and counted figures are never mixed', () => {
    const { view, row } = viewed('facilitator', { ...ratings, printed });
    expect(view.printed).toBeNull();
    expect(row('small-groups')?.figures).toMatchObject({ n: 32, exact: null, spread: [0, 0, 1, 8, 23] });
  });

  it('compares with counted figures, either way, and says which is from print', () => {
    const low = { ...ratings, current: { 'small-groups': [32, 0, 0, 0, 0] as const } };
    expect(viewed('facilitator', inPrint, low).row('small-groups')?.figures?.other).toEqual({ n: 32, shownMean: '1.0', verdict: 'higher', printed: false });
    expect(viewed('facilitator', low, inPrint).row('small-groups')?.figures?.other).toEqual({ n: 32, shownMean: '4.7', verdict: 'lower', printed: true });
  });
});
