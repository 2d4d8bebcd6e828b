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
    expect(beside.rows[0]?.figures?.other).toEqual({ n: 32, shownMean: '1.0', verdict: 'higher' });
  });
});
