import { expect, it } from 'vitest';
import { type Aim, type SeatingInput } from './input';
import { boundsOf } from './bounds';

const room = (
  people: number,
  sizes: [min: number, max: number][],
  aims: Aim[],
  more: Partial<SeatingInput> = {},
): SeatingInput => ({
  people: Array.from({ length: people }, (_, index) => ({
    id: `p${index + 1}`,
    attributes: { area: index < people / 2 ? 'north' : 'south', ...(index === 0 && { role: 'carer' }) },
  })),
  tables: sizes.map(([min, max], index) => ({ id: `t${index + 1}`, min, max })),
  days: 1,
  remix: true,
  rules: [],
  aims,
  seed: 1,
  timeLimitMs: 1_000,
  ...more,
});
const tables = (count: number, min: number, max: number): [number, number][] =>
  Array.from({ length: count }, () => [min, max]);
const area: Aim = { kind: 'mix', attribute: 'area', weight: 1 };
const notAlone = (attribute: string, value: string): Aim => ({
  kind: 'not-alone',
  attribute,
  value,
  weight: 1,
});
const meetNew: Aim = { kind: 'meet-new', weight: 1 };

it.each([
  ['ten of each kind at four tables sit 3, 3, 2, 2: 8 pairs a kind', room(20, tables(4, 5, 5), [area]), 16],
  ['as on each day', room(20, tables(4, 5, 5), [area], { days: 3 }), 48],
  ['a table that can’t be filled is no help', room(20, tables(7, 5, 6), [area]), 16],
  [
    'a small table takes no more than it seats, of each kind for itself',
    room(
      12,
      [
        [2, 2],
        [10, 10],
      ],
      [area],
    ),
    2 * (1 + 6),
  ],
  ['one of a kind is alone', room(10, tables(2, 5, 5), [notAlone('role', 'carer')], { days: 2 }), 2],
  ['an odd one at tables for two is alone', room(6, tables(3, 2, 2), [notAlone('area', 'north')]), 1],
  [
    'those kept apart from all of their kind are alone',
    room(4, tables(2, 2, 2), [notAlone('area', 'north')], {
      rules: [{ kind: 'apart', people: ['p1', 'p2'] }],
    }),
    2,
  ],
  ['forty at eight tables need meet nobody twice', room(40, tables(8, 5, 5), [meetNew], { days: 3 }), 0],
  ['six of a table find two tables the next day', room(12, tables(2, 6, 6), [meetNew], { days: 2 }), 12],
  ['who has met all meets again', room(6, tables(2, 3, 3), [meetNew], { days: 4 }), 9],
  [
    'who is kept together meets again',
    room(40, tables(8, 5, 5), [meetNew], { days: 3, rules: [{ kind: 'together', people: ['p1', 'p2'] }] }),
    2,
  ],
  ['the same tables throughout', room(40, tables(8, 5, 5), [meetNew], { days: 2, remix: false }), 80],
])('%s', (_, input, bound) => {
  expect(boundsOf(input)).toEqual([bound]);
});
