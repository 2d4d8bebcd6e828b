import { describe, expect, it } from 'vitest';
import { partsOfName, shortName, shortNames, surnameFirst, tellingApart } from './names';

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
    ['Jean Paul DUPONT', 'Jean', 'DUPONT'],
    ['Ana Maria Silva PhD', 'Ana', 'Silva'],
    ['DUPONT, JEAN', 'JEAN', 'DUPONT'],
    ['Jo Ann Ma', 'Jo', 'Ma'],
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
    const full = new Map(
      [
        'Ana Smith',
        'Ana Stone',
        'Ben Shah',
        'Maria Silva',
        'Maria Silva',
        'Cai Ash',
        'Cai Ash',
        'Cai Alder',
      ].map((name, index) => [String(index), { name, apart: '' }]),
    );
    full.set('3', { name: 'Maria Silva', apart: '(Healthwatch)' });
    full.set('4', { name: 'Maria Silva', apart: '(2)' });
    full.set('5', { name: 'Cai Ash', apart: '(1)' });
    full.set('6', { name: 'Cai Ash', apart: '(2)' });
    expect([...shortNames(full).values()]).toEqual([
      'Ana Smith',
      'Ana Stone',
      'Ben S.',
      'Maria S. (Healthwatch)',
      'Maria S. (2)',
      'Cai Ash (1)',
      'Cai Ash (2)',
      'Cai Alder',
    ]);
  });
});

describe('surnameFirst', () => {
  it.each([
    ['Jan van der Berg', 'van der Berg, Jan'],
    ['Ana Maria Silva', 'Silva, Ana Maria'],
    ['Dr. Ana Pereira OBE', 'Pereira, Ana'],
    ['Smith, Dr John', 'Smith, John'],
    ['Jean Paul DUPONT', 'DUPONT, Jean Paul'],
    ['Aroha', 'Aroha'],
    ['X Æ A-12', 'X Æ A-12'],
    ['李小龍', '李小龍'],
  ])('%s: %s', (name, filed) => {
    expect(surnameFirst(name)).toBe(filed);
  });
});

describe('people to choose from', () => {
  const person = (name: string, works: string, email: string | null) => ({ name, works, email });
  const details = ({ works, email }: ReturnType<typeof person>) => [works, email];

  it('are told apart by what differs first, and by a number where nothing does', () => {
    const people = [
      person('Ana Silva', 'Barts', 'a@example.org'),
      person('Ana Silva', 'Barts', 'b@example.org'),
      person('Ben Okri', 'Barts', null),
      person('Ben Okri', 'Barts', null),
      person('Cai Rees', '', null),
    ];
    expect(tellingApart(people, details).map(({ name }) => name)).toEqual([
      'Ana Silva (a@example.org)',
      'Ana Silva (b@example.org)',
      'Ben Okri (1)',
      'Ben Okri (2)',
      'Cai Rees',
    ]);
  });
});
