import { describe, expect, it } from 'vitest';
import { faultLines, seatingInput } from './schema';

const good = {
  people: [{ id: 'ann', attributes: { area: 'north' }, away: [2] }, { id: 'bob' }],
  tables: [{ id: 't1', min: 1, max: 6, features: ['step-free'], coach: 'cleo' }],
  days: 2,
  remix: true,
  rules: [
    { kind: 'apart', people: ['ann', 'bob'] },
    { kind: 'needs', person: 'ann', feature: 'step-free' },
    { kind: 'conflict', coach: 'cleo', person: 'bob' },
    { kind: 'locked', person: 'bob', table: 't1', day: 2 },
  ],
  aims: [
    { kind: 'mix', attribute: 'area', weight: 1 },
    { kind: 'not-alone', attribute: 'area', value: 'north', weight: 2 },
    { kind: 'meet-new', weight: 0.5 },
  ],
  seed: 1,
  timeLimitMs: 1000,
};

const linesFor = (changes: object): string[] => {
  const read = seatingInput.safeParse({ ...good, ...changes });
  return read.success ? [] : faultLines(read.error);
};

describe('a seating input', () => {
  it('is taken as it is', () => {
    expect(seatingInput.parse(good)).toEqual(good);
  });

  it.each([
    [{ people: [{ id: 'ann' }, { id: 'bob' }, { id: 'ann' }] }, 'people[2].id: “ann” is there twice'],
    [
      { people: [{ id: 'ann' }, { id: 'bob', away: [3] }] },
      'people[1].away[0]: there is no day 3: days are numbered from 1 to 2',
    ],
    [
      { people: [{ id: 'ann', away: [0] }, { id: 'bob' }] },
      'people[0].away[0]: must be a whole number from 1 to 31',
    ],
    [{ people: [{ id: 'ann', aways: [1] }, { id: 'bob' }] }, 'people[0]: Unrecognized key: "aways"'],
    [{ tables: [{ id: 't1', min: 7, max: 6, coach: 'cleo' }] }, 'tables[0].min: must not be above max'],
    [
      { tables: [{ id: 't1', min: 1, max: 6, coach: 'cleo', closed: [3] }] },
      'tables[0].closed[0]: there is no day 3: days are numbered from 1 to 2',
    ],
    [{ met: [['ann', 'zoe']] }, 'met[0][1]: there is no person “zoe”'],
    [{ met: [['ann', 'ann']] }, 'met[0][1]: “ann” is named twice'],
    [{ met: [['ann']] }, 'met[0]: must be two people'],
    [{ tables: [] }, 'tables: needs at least one table'],
    [{ rules: [{ kind: 'apart', people: ['ann'] }] }, 'rules[0].people: needs at least two people'],
    [{ rules: [{ kind: 'apart', people: ['ann', 'zoe'] }] }, 'rules[0].people[1]: there is no person “zoe”'],
    [{ rules: [{ kind: 'together', people: ['ann', 'ann'] }] }, 'rules[0].people[1]: “ann” is named twice'],
    [
      { rules: [{ kind: 'conflict', person: 'ann', coach: 'carl' }] },
      'rules[0].coach: there is no table with the coach “carl”',
    ],
    [
      { rules: [{ kind: 'locked', person: 'ann', table: 't9', day: 4 }] },
      'rules[0].table: there is no table “t9”',
    ],
    [
      { rules: [{ kind: 'locked', person: 'ann', table: 't1', day: 3 }] },
      'rules[0].day: there is no day 3: days are numbered from 1 to 2',
    ],
    [
      { rules: [{ kind: 'near', people: [] }] },
      'rules[0].kind: must be apart, together, needs, conflict or locked',
    ],
    [{ aims: [{ kind: 'meet-new', weight: -1 }] }, 'aims[0].weight: must be 0 or more'],
    [{ remix: 'yes' }, 'remix: must be true or false'],
    [{ timeLimitMs: 0 }, 'timeLimitMs: must be a whole number from 1 to 3600000'],
    [{ seed: undefined }, 'seed: must be a whole number'],
  ])('%j is refused at its path', (changes, line) => {
    expect(linesFor(changes)).toContain(line);
  });

  it('names every fault, not the first alone', () => {
    expect(linesFor({ days: 1 })).toHaveLength(2);
  });
});
