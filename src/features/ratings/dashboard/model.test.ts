import { describe, expect, it } from 'vitest';
import { endOfCourse } from '@/features/forms/course-forms';
import type { Tallies } from '@/features/evaluations/reading/tallies/model';
import { someStage } from '@tests/support/stage';
import { notShown } from '../disclosure';
import type { ShownTo } from '../model';
import type { Released, Standing } from '../standing/model';
import { dashboardView, headingOf, type StageRatings } from './model';

const counts: Tallies = {
  'small-groups': [0, 0, 1, 8, 23],
  'table-coaches': [0, 0, 0, 3, 4],
  'darzi-fellows': [0, 1, 4, 11, 9],
  recommend: [0, 0, 0, 0, 32],
};
const released: Released = {
  kind: 'released',
  returns: { asked: 40, withdrawn: 1, own: 30, typed: 2, broughtIn: 0, unread: 0, returned: 32 },
  counts,
  reasons: {},
};

const ratings: StageRatings = {
  stage: someStage(),
  cohort: { slug: 'london', name: 'London', programmeName: 'The Effective Lay Partner' },
  document: endOfCourse.document,
  standing: released,
};

const viewed = (shownTo: ShownTo, standing: Standing, other: Standing | null = null) => {
  const view = dashboardView(
    shownTo,
    { ...ratings, standing },
    { order: 'form', other: other && { ...ratings, standing: other } },
  );
  return { view, row: (key: string) => view.rows.find((known) => known.key === key) };
};

describe('dashboardView of a release', () => {
  const { view, row } = viewed('commissioner', released);

  it('gives each mean with its n, an n that adds up, and the honest range of the mean as shown', () => {
    expect(row('small-groups')).toMatchObject({
      figures: { n: 32, shownMean: '4.7', deviation: null, cells: null, range: { low: 3.96, high: 4.76 } },
      parts: { answered: 32, blank: 0, notReturned: 7, withdrawn: 1, people: 40 },
    });
    expect(row('darzi-fellows')?.parts).toMatchObject({ answered: 25, blank: 7 });
  });

  it('says the same of seven people, of nobody and of all alike, and tells a number only of the last', () => {
    expect(row('table-coaches')).toMatchObject({ figures: null, parts: null, hidden: notShown });
    expect(row('guest-speakers')).toMatchObject({ figures: null, parts: null, hidden: notShown });
    expect(row('recommend')).toMatchObject({ figures: null, parts: { answered: 32 }, hidden: notShown });
  });

  it('holds no count and no digit that is not shown', () => {
    expect(JSON.stringify(view)).not.toMatch(/4\.68|\b23\b|\d\.\d{3}/);
  });

  it('shows facilitators and commissioners the same, but for why forms on paper have no answer', () => {
    const reasons = {
      'darzi-fellows': { illegible: 1 },
      'table-coaches': { blank: 2 },
      'small-groups': { blank: 1 },
    };
    const staff = viewed('facilitator', { ...released, reasons });
    expect(staff.row('darzi-fellows')?.reasons).toEqual({ illegible: 1 });
    // Beside a number that is not shown, and where nothing is left blank, there is nothing to explain.
    expect(staff.view.rows.filter((known) => known.reasons !== null)).toHaveLength(1);
    expect({ ...staff.view, rows: staff.view.rows.map((known) => ({ ...known, reasons: null })) }).toEqual(
      view,
    );
  });

  it('puts the highest as shown first and the hidden last', () => {
    const close = {
      ...released,
      counts: {
        'small-groups': [0, 2, 6, 12, 12],
        'table-coaches': [0, 2, 5, 13, 12],
        'darzi-fellows': [0, 1, 4, 11, 16],
      },
    };
    const sorted = dashboardView(
      'commissioner',
      { ...ratings, standing: close },
      { order: 'highest', other: null },
    );
    // The second has the higher mean, but no higher one is shown: they stay as on the form.
    expect(sorted.rows.map((known) => [known.key, known.figures?.shownMean]).slice(0, 4)).toEqual([
      ['darzi-fellows', '4.3'],
      ['small-groups', '4.1'],
      ['table-coaches', '4.1'],
      ['patient-leaders', undefined],
    ]);
  });

  it('says what it found, with who was not heard and what was not read', () => {
    expect(view.findings).toEqual([
      'Marked highest: Working in small groups (32 answers), 4.7 out of 5. Marked lowest: Darzi Fellow exercise (25 answers), 4.1 out of 5.',
      '8 of 40 people returned no form, so the true means could be lower or higher.',
    ]);
    const unread = viewed('commissioner', {
      ...released,
      counts: {},
      returns: { asked: 10, withdrawn: 0, own: 0, typed: 0, broughtIn: 0, unread: 3, returned: 3 },
    });
    expect(unread.view.findings).toEqual([
      '7 of 10 people returned no form, so the true means could be lower or higher.',
      '3 forms stay unread, since fewer than 8 people sent one themselves.',
    ]);
  });

  it('compares by ranges only, and with nothing that waits', () => {
    const low = { ...released, counts: { 'small-groups': [20, 12, 0, 0, 0] } };
    expect(viewed('facilitator', released, low).row('small-groups')?.figures?.other).toEqual({
      n: 32,
      shownMean: '1.4',
      range: { low: 1.32, high: 2.12 },
      deviation: null,
      verdict: 'higher',
      printed: false,
    });
    const beside = viewed('facilitator', released, { kind: 'waiting', until: 'released' });
    expect(beside.row('small-groups')?.figures?.other).toBeNull();
    expect(beside.view.notCompared).toMatch(/^London has no figures of this stage to compare with yet\. /);
  });
});

describe('dashboardView of a stage that waits', () => {
  it.each(['asked', 'closed', 'released'] as const)('until it is %s holds words and no number', (until) => {
    const { view } = viewed('commissioner', { kind: 'waiting', until });
    expect(view).toMatchObject({ kind: 'waiting', returns: null, rows: [], findings: [], choices: [] });
    expect(view.waiting).toMatch(/igures appear here/);
  });
});

describe('dashboardView of a named stage for its facilitator', () => {
  it('shows everything as it stands, rounded as everywhere', () => {
    const { row } = viewed('facilitator', {
      kind: 'live',
      returns: released.returns,
      counts: { 'small-groups': [0, 0, 0, 1, 2] },
    });
    expect(row('small-groups')?.figures).toMatchObject({
      n: 3,
      shownMean: '4.7',
      deviation: '0.6',
      cells: [{}, {}, {}, { count: 1 }, { count: 2 }],
    });
    expect(row('recommend')).toMatchObject({ figures: null, hidden: 'Nobody has answered this yet.' });
  });
});

describe('dashboardView of a stage known from print', () => {
  const printed = {
    source: 'The paper, page 3',
    people: 40,
    forms: 32,
    figures: { 'small-groups': { n: 32, mean: '4.7' }, 'table-coaches': { n: 7, mean: '4.6' } },
  };
  const inPrint: Standing = { kind: 'printed', printed };

  it('shows n and mean as printed, with a range that allows for rounding, and neither spread nor deviation', () => {
    const { view, row } = viewed('facilitator', inPrint);
    expect(view).toMatchObject({
      printed: 'The paper, page 3',
      choices: [],
      returns: { people: 40, returned: 32 },
    });
    expect(row('small-groups')).toMatchObject({
      figures: { n: 32, shownMean: '4.7', deviation: null, cells: null },
      parts: { answered: 32, blank: 0, notReturned: 8, withdrawn: 0, people: 40 },
    });
    expect(row('small-groups')?.figures?.exact?.low.toFixed(2)).toBe('3.96');
    expect(row('small-groups')?.figures?.range.low.toFixed(2)).toBe('3.92');
    expect(row('small-groups')?.figures?.range.high.toFixed(2)).toBe('4.80');
    expect(row('recommend')).toMatchObject({ figures: null, hidden: 'Not in print.' });
  });

  it('withholds seven people from commissioners', () => {
    expect(viewed('facilitator', inPrint).row('table-coaches')).toMatchObject({ figures: { n: 7 } });
    expect(viewed('commissioner', inPrint).row('table-coaches')).toMatchObject({
      figures: null,
      parts: null,
      hidden: 'Fewer than 8 people answered, so no figure is shown.',
    });
  });

  it('compares with counted figures, either way, and says which is from print', () => {
    const low = { ...released, counts: { 'small-groups': [20, 12, 0, 0, 0] } };
    expect(viewed('facilitator', inPrint, low).row('small-groups')?.figures?.other).toMatchObject({
      n: 32,
      shownMean: '1.4',
      verdict: 'higher',
      printed: false,
    });
    expect(viewed('facilitator', low, inPrint).row('small-groups')?.figures?.other).toMatchObject({
      n: 32,
      shownMean: '4.7',
      verdict: 'lower',
      printed: true,
    });
  });
});

it('is not headed by what the course did before there was one', () => {
  expect(['before', 'month-1'].map(headingOf)).toEqual(['Before the course', 'What the course did']);
});
