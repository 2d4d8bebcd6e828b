import { describe, expect, it } from 'vitest';
import type { Tallies } from '@/features/evaluations/reading/tallies/model';
import { monthsAfter } from '@/features/forms/after-forms';
import { notShown } from '../disclosure';
import { choicesFor, mostChosen } from './model';

const returns = { asked: 40, withdrawn: 0, own: 40, typed: 0, broughtIn: 0, unread: 0, returned: 40 };
const seen = (counts: Tallies, kind: 'released' | 'live' = 'released') => {
  const standing = kind === 'live' ? { kind, returns, counts } : { kind, returns, counts, reasons: {} };
  const figures = choicesFor(monthsAfter.document, standing);
  return (key: string) => figures.find((figure) => figure.key === key);
};

describe('choicesFor', () => {
  it('counts each answer of how many, in the form’s words, and tells answers of few together', () => {
    const recommend = seen({ 'would-recommend': [19, 5, 4, 0, 0] })('would-recommend');
    expect(recommend?.rows.map(({ label, figures }) => [label, figures?.chosen, figures?.n])).toEqual([
      ['Yes', 19, 28],
      ['No or Not sure', 9, 28],
    ]);
    expect(recommend && mostChosen(recommend)).toBe('Most chosen: Yes (19 of 28 who answered).');
  });

  it('counts every option of many by itself, and hides in the same words one that few, all but few, all or none chose', () => {
    const figure = seen({
      'what-is-new.role': [14, 16, 0, 0, 0],
      'what-is-new.group': [0, 30, 0, 0, 0],
      'what-is-new.passed-on': [26, 4, 0, 0, 0],
    })('what-is-new');
    expect(figure).toMatchObject({ many: true, hidden: null, n: 30 });
    expect(figure?.rows.slice(0, 4)).toMatchObject([
      { label: 'A new role', figures: { chosen: 14, n: 30 }, hidden: null },
      { label: 'A new group or board', figures: null, hidden: notShown },
      { label: 'I passed on what I learnt', figures: null, hidden: notShown },
      { figures: null, hidden: notShown },
    ]);
    expect(figure && mostChosen(figure)).toBe(
      'Most chosen of what is shown: A new role (14 of 30 who answered).',
    );
  });

  it('hides nobody, seven people, and eight who agree in the same words, with a number only of eight', () => {
    for (const counts of [
      [0, 0, 0, 0, 0],
      [5, 1, 1, 0, 0],
    ])
      expect(seen({ 'would-recommend': counts })('would-recommend')).toMatchObject({
        hidden: notShown,
        n: null,
      });
    const alike = seen({ 'would-recommend': [8, 0, 0, 0, 0] })('would-recommend');
    expect(alike).toMatchObject({ hidden: notShown, n: 8 });
    expect(alike?.rows.every((row) => row.figures === null)).toBe(true);
    expect(alike && mostChosen(alike)).toBe('');
  });

  it('does not call most chosen what was only told together', () => {
    const figure = seen({ 'would-recommend': [12, 7, 7, 0, 0] })('would-recommend');
    expect(figure?.rows.map(({ label }) => label)).toEqual(['Yes', 'No or Not sure']);
    expect(figure && mostChosen(figure)).toBe('');
  });

  it('shows named answers to their facilitator as they stand', () => {
    const figure = seen({ 'would-recommend': [1, 0, 0, 0, 0] }, 'live')('would-recommend');
    expect(figure?.rows.map(({ figures }) => figures?.chosen)).toEqual([1, 0, 0]);
  });

  it('has nothing while figures are waited for', () => {
    expect(choicesFor(monthsAfter.document, { kind: 'waiting', until: 'released' })).toEqual([]);
  });
});
