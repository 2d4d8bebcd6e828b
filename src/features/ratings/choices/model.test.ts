import { describe, expect, it } from 'vitest';
import type { Tallies } from '@/features/evaluations/tallies/model';
import { monthsAfter } from '@/features/forms/library/after/model';
import { choicesFor, mostChosen } from './model';

const stage = { promise: 'linked', formVersionId: 'f', opensAt: new Date(0), closesAt: new Date(1000) } as const;
const instant = new Date(2000);
const seen = (current: Tallies) => {
  const figures = choicesFor('commissioner', { stage, current, shown: {} }, monthsAfter.document, instant);
  return (key: string) => figures.find((figure) => figure.key === key);
};

describe('choicesFor', () => {
  it('counts each answer of how many, in the form’s words', () => {
    const recommend = seen({ 'would-recommend': [9, 1, 2, 0, 0] })('would-recommend');
    expect(recommend?.rows.map(({ label, figures }) => [label, figures?.chosen, figures?.n])).toEqual([['Yes', 9, 12], ['No', 1, 12], ['Not sure', 2, 12]]);
    expect(recommend && mostChosen(recommend)).toBe('Most chosen: Yes (9 of 12 who answered).');
  });

  it('counts every option of many by itself, and hides one that all or none chose', () => {
    const figure = seen({ 'what-is-new.role': [4, 6, 0, 0, 0], 'what-is-new.group': [0, 10, 0, 0, 0], 'what-is-new.passed-on': [3, 4, 0, 0, 0] })('what-is-new');
    expect(figure).toMatchObject({ many: true, hidden: null });
    expect(figure?.rows.slice(0, 4)).toMatchObject([
      { label: 'A new role', figures: { chosen: 4, n: 10 }, hidden: null },
      { label: 'A new group or board', figures: null, hidden: 'Everybody who answered chose alike, so how many chose what is not shown.' },
      { label: 'I passed on what I learnt', figures: null, hidden: 'Fewer than 8 people answered, so no figure is shown.' },
      { figures: null, hidden: 'Nobody answered this.' },
    ]);
  });

  it('hides seven people, and eight who agree, and tells by which rule', () => {
    const seven = seen({ 'would-recommend': [5, 1, 1, 0, 0] })('would-recommend');
    expect(seven).toMatchObject({ hidden: 'Fewer than 8 people answered, so no figure is shown.' });
    expect(seven?.rows.every((row) => row.figures === null)).toBe(true);
    const alike = seen({ 'would-recommend': [8, 0, 0, 0, 0] })('would-recommend');
    expect(alike?.hidden).toContain('chose alike');
    expect(alike?.rows.every((row) => row.figures === null)).toBe(true);
    expect(alike && mostChosen(alike)).toBe('');
  });

  it('says once why nothing of a question with many choices is shown', () => {
    expect(seen({})('what-is-new')).toMatchObject({ hidden: 'Nobody answered this.', rows: [{ hidden: null }, {}, {}, {}, {}] });
  });
});
