import { describe, expect, it } from 'vitest';
import type { ElementRow } from './elements';
import { reasonsFor } from './reasons';

const row = (figures: Partial<NonNullable<ElementRow['figures']>> | null): ElementRow => ({
  key: 'small-groups',
  label: 'Working in small groups',
  section: '',
  parts: { answered: 1, blank: 0, unread: 0, notReturned: 39, withdrawn: 0, people: 40 },
  figures: figures && {
    n: 1,
    shownMean: '4.0',
    deviation: null,
    range: { low: 1, high: 5 },
    exact: null,
    cells: null,
    other: null,
    ...figures,
  },
  hidden: null,
  reasons: null,
});

describe('reasonsFor', () => {
  it('says of figures that come in that there are few, never that anything is withheld', () => {
    const said = reasonsFor({ kind: 'live', rows: [row({}), row(null)] });
    expect(said).toEqual([
      'How far marks lie apart is told once two people have answered.',
      '–: not enough answers yet.',
    ]);
  });
  it('says of released figures what keeps them back', () => {
    expect(reasonsFor({ kind: 'released', rows: [row({}), row(null)] })).toEqual([
      'How far marks lie apart is told only where 40 people or more answered and it gives nobody away.',
      '–: not shown, so that nobody’s answer can be worked out.',
    ]);
  });
  it('says nothing where all is there', () => {
    expect(reasonsFor({ kind: 'released', rows: [row({ deviation: '0.6' })] })).toEqual([]);
  });
});
