import { describe, expect, it } from 'vitest';
import { partsOfName, shortName, shortNames } from './names';

describe('partsOfName', () => {
  it.each([
    ['Síle O’Brien', 'Síle', 'O’Brien'],
    ['  Mary  Ann   Shah ', 'Mary', 'Shah'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Aroha', 'Aroha', 'Aroha'],
    ['Dr. Ana Pereira', 'Ana', 'Pereira'],
    [
      'Professor Dame Alexandria Featherstonehaugh-Cholmondeley of Netherby and Upper Wallop OBE FRCP',
      'Alexandria',
      'Featherstonehaugh-Cholmondeley',
    ],
    ['John Smith, OBE', 'John', 'Smith'],
    ['Smith, John', 'John', 'Smith'],
    ['Smith, Dr John', 'John', 'Smith'],
    ['عبد الله بن عبد الرحمن', 'عبد الله بن عبد الرحمن', 'عبد الله بن عبد الرحمن'],
    ['李小龍', '李小龍', '李小龍'],
    ['Abdul Rahman Khan', 'Abdul Rahman', 'Khan'],
    ['Zoë Ñandú 👩‍🦽', 'Zoë', 'Ñandú'],
    ['X Æ A-12', 'X Æ A-12', 'X Æ A-12'],
    ['J. Ng', 'J. Ng', 'J. Ng'],
    ['Jo Ng', 'Jo', 'Ng'],
    ['Dr', 'Dr', 'Dr'],
    ['MARIA WALKER', 'MARIA', 'WALKER'],
    ['ANN MARIE NG', 'ANN', 'NG'],
    ['', '', ''],
  ])('%s is called %s, surname %s', (name, called, surname) => {
    expect(partsOfName(name)).toEqual({ called, surname });
  });
});

describe('shortNames', () => {
  it('are a first name and an initial, and more where two would be the same', () => {
    expect(shortName('Arthur Tan')).toBe('Arthur T.');
    expect(shortName('Jan van der Berg')).toBe('Jan B.');
    expect(shortName('Aroha')).toBe('Aroha');
    const full = new Map([
      ['1', 'Ana Smith'],
      ['2', 'Ana Stone'],
      ['3', 'Ben Shah'],
      ['4', 'Maria Silva (1)'],
      ['5', 'Maria Silva (2)'],
    ]);
    expect([...shortNames(full)].sort()).toEqual([
      ['1', 'Ana Smith'],
      ['2', 'Ana Stone'],
      ['3', 'Ben S.'],
      ['4', 'Maria Silva (1)'],
      ['5', 'Maria Silva (2)'],
    ]);
  });
});
