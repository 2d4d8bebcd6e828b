import { describe, expect, it } from 'vitest';
import { type Breach, breachesOf, brokenBy } from './checking';
import type { Rule, SeatedDay, SeatingInput } from './input';

const input = (given: Partial<SeatingInput> = {}): SeatingInput => ({
  people: ['ana', 'ben', 'cai', 'dot'].map((id) => ({ id })),
  tables: [
    { id: 'one', min: 2, max: 3, features: ['quiet'], coach: 'eve' },
    { id: 'two', min: 2, max: 3 },
  ],
  days: 2,
  remix: true,
  rules: [],
  aims: [],
  seed: 1,
  timeLimitMs: 1,
  ...given,
});

const day = (one: string, two: string): SeatedDay =>
  [
    { table: 'one', people: one.split(' ') },
    { table: 'two', people: two.split(' ') },
  ].filter(({ people }) => people[0] !== '');
const plan = [day('ana ben', 'cai dot'), day('ana cai', 'ben dot')];

const rule = (kept: Rule, ...days: number[]): [Rule, Breach[]] => [
  kept,
  days.map((on) => ({ kind: 'rule', rule: 0, day: on })),
];

describe('breachesOf', () => {
  it('finds nothing in a plan that holds', () => {
    expect(breachesOf(input(), plan)).toEqual([]);
  });

  it.each<[string, Partial<SeatingInput>, SeatedDay[], Breach[]]>([
    [
      'somebody without a seat',
      {},
      [day('ana ben', 'cai dot'), day('ana cai', 'ben ben2')],
      [{ kind: 'seats', person: 'dot', day: 2, count: 0 }],
    ],
    [
      'somebody with two',
      {},
      [day('ana ben', 'ana cai dot'), plan[1] ?? []],
      [{ kind: 'seats', person: 'ana', day: 1, count: 2 }],
    ],
    [
      'somebody seated while they are away',
      { people: [{ id: 'ana', away: [2] }, { id: 'ben' }, { id: 'cai' }, { id: 'dot' }] },
      plan,
      [{ kind: 'seats', person: 'ana', day: 2, count: 1 }],
    ],
    [
      'a table with too few, and one with too many',
      {},
      [plan[0] ?? [], day('ana', 'ben cai dot x')],
      [
        { kind: 'size', table: 'one', day: 2, people: 1 },
        { kind: 'size', table: 'two', day: 2, people: 4 },
      ],
    ],
    [
      'a table that there isn’t',
      {},
      [[...(plan[0] ?? []), { table: 'three', people: ['x', 'y'] }], plan[1] ?? []],
      [{ kind: 'size', table: 'three', day: 1, people: 2 }],
    ],
    [
      'a table that is closed that day',
      {
        tables: [
          { id: 'one', min: 2, max: 3, closed: [2] },
          { id: 'two', min: 2, max: 3 },
        ],
      },
      plan,
      [{ kind: 'closed', table: 'one', day: 2 }],
    ],
    [
      'everybody who changes tables, where nobody is to',
      { remix: false },
      plan,
      [
        { kind: 'moves', person: 'ben' },
        { kind: 'moves', person: 'cai' },
      ],
    ],
  ])('finds %s', (_what, given, seated, breaches) => {
    expect(breachesOf(input(given), seated)).toEqual(breaches);
  });

  it.each<[Rule, Breach[]]>([
    rule({ kind: 'apart', people: ['ana', 'ben'] }, 1),
    rule({ kind: 'apart', people: ['ana', 'dot'] }),
    rule({ kind: 'together', people: ['ana', 'ben'] }, 2),
    rule({ kind: 'together', people: ['ana', 'somebody away'] }),
    rule({ kind: 'apart', people: ['somebody away', 'nobody'] }),
    rule({ kind: 'needs', person: 'ana', feature: 'quiet' }),
    rule({ kind: 'needs', person: 'ben', feature: 'quiet' }, 2),
    rule({ kind: 'needs', person: 'somebody away', feature: 'quiet' }),
    rule({ kind: 'conflict', coach: 'eve', person: 'cai' }, 2),
    rule({ kind: 'conflict', coach: 'eve', person: 'dot' }),
    rule({ kind: 'locked', person: 'ben', table: 'one' }, 2),
    rule({ kind: 'locked', person: 'ben', table: 'one', day: 1 }),
    rule({ kind: 'locked', person: 'ben', table: 'one', day: 2 }, 2),
    rule({ kind: 'locked', person: 'dot', table: 'one' }, 1, 2),
  ])('holds a plan to the rule %j', (kept, breaches) => {
    expect(breachesOf(input({ rules: [kept] }), plan)).toEqual(breaches);
  });

  it('finds everybody missing where a day has no plan, and a table of the smallest and the largest size all right', () => {
    expect(breachesOf(input({ days: 1 }), [])).toEqual(
      ['ana', 'ben', 'cai', 'dot'].map((person) => ({ kind: 'seats', person, day: 1, count: 0 })),
    );
    const five = input({ days: 1, people: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) });
    expect(breachesOf(five, [day('a b', 'c d e')])).toEqual([]);
    expect(breachesOf(input({ remix: false }), [plan[0] ?? [], plan[0] ?? []])).toEqual([]);
  });
});

describe('brokenBy', () => {
  it('says each in a sentence', () => {
    const all = input({
      days: 1,
      rules: [{ kind: 'apart', people: ['ana', 'ben'] }],
      tables: [
        { id: 'one', min: 3, max: 3 },
        { id: 'two', min: 1, max: 3, closed: [1] },
      ],
    });
    expect(brokenBy(all, [day('ana ben', 'cai')])).toEqual([
      'dot has 0 seats on day 1.',
      'Table one can’t have 2 people on day 1.',
      'Table two is closed on day 1.',
      'Day 1 breaks the rule that ana and ben sit apart.',
    ]);
    expect(brokenBy(input({ remix: false }), plan)[0]).toBe('ben doesn’t keep to one table.');
  });
});
