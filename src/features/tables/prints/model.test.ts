import { describe, expect, it } from 'vitest';
import { byTable, nameOnCard, onTheWall, type PersonsSeats } from './model';

describe('nameOnCard', () => {
  it.each([
    ['Síle O’Brien', '', 'Síle', 'O’Brien', 'usual'],
    ['Aroha', '', 'Aroha', '', 'usual'],
    ['Smith, John', '', 'John', 'Smith', 'usual'],
    ['Dr Ana Pereira', '', 'Ana', 'Dr Ana Pereira', 'usual'],
    ['Maria Silva', '(2)', 'Maria', 'Silva (2)', 'usual'],
    ['X Æ A-12', '', 'X Æ A-12', '', 'usual'],
    ['عبد الله بن عبد الرحمن', '', 'عبد الله بن عبد الرحمن', '', 'longer'],
    ['Wolfeschlegelsteinhausenbergerdorff', '', 'Wolfeschlegelsteinhausenbergerdorff', '', 'longest'],
  ])('%s %s', (name, apart, large, small, size) => {
    expect(nameOnCard(name, apart)).toEqual({ large, small, size });
  });
});

const person = (name: string, filed: string, ...tables: (number | null)[]): PersonsSeats => ({
  id: name,
  name,
  card: nameOnCard(name, ''),
  filed,
  tables,
});

describe('the wall', () => {
  const people = [
    person('Aroha', 'Aroha', 2, 1),
    person('Ben Young', 'Young, Ben', 1, 1),
    person('Jan van der Berg', 'van der Berg, Jan', 1, null),
    person('Zoë Abbot', 'Abbot, Zoë', null, 2),
  ];

  it('tells where people sit that day, by what they are called or by surname', () => {
    expect(onTheWall(people, 1, 'first').map(({ name, table }) => [name, table])).toEqual([
      ['Aroha', 2],
      ['Ben Young', 1],
      ['Jan van der Berg', 1],
    ]);
    expect(onTheWall(people, 2, 'surname').map(({ name }) => name)).toEqual([
      'Abbot, Zoë',
      'Aroha',
      'Young, Ben',
    ]);
    expect(onTheWall(people, 1, 'surname').map(({ name }) => name)).toEqual([
      'Aroha',
      'van der Berg, Jan',
      'Young, Ben',
    ]);
  });

  it('has surnames in the order in which people read them', () => {
    const filed = ['Nr 10', 'Zoll, A', 'Nr 2', 'Łaska, B', 'Lamb, C'];
    const onIt = onTheWall(
      filed.map((name) => person(name, name, 1)),
      1,
      'surname',
    );
    expect(onIt.map(({ name }) => name)).toEqual(['Lamb, C', 'Łaska, B', 'Nr 2', 'Nr 10', 'Zoll, A']);
  });

  it('lays cards out table by table', () => {
    expect(byTable(people, 1).map(({ name }) => name)).toEqual([
      'Ben Young',
      'Jan van der Berg',
      'Aroha',
      'Zoë Abbot',
    ]);
  });
});
