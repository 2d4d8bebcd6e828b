import { describe, expect, it } from 'vitest';
import { linesOf } from './rule-lines';

describe('linesOf', () => {
  it('makes one line of what holds for everybody of a coach’s organisation, and says who breaks it', () => {
    const all = 'Dr Shah not with those of Elm Road';
    const seating = {
      rules: [
        'Ana and Ben not together',
        'Ana not with Dr Shah',
        'Cai not with Dr Shah',
        'Dot not with Dr Roe',
      ],
      alike: [null, all, all, 'Dr Roe not with those of Oak'],
    };
    expect(linesOf(seating, new Set([2]))).toEqual([
      { words: 'Ana and Ben not together', all: ['Ana and Ben not together'], broken: [] },
      {
        words: 'Dr Shah not with those of Elm Road: 2 people',
        all: ['Ana not with Dr Shah', 'Cai not with Dr Shah'],
        broken: ['Cai not with Dr Shah'],
      },
      { words: 'Dot not with Dr Roe', all: ['Dot not with Dr Roe'], broken: [] },
    ]);
  });
});
