import { describe, expect, it } from 'vitest';
import { fewOf, findIn, type PersonToFind, type ToFind } from './model';

const days = [
  { number: 1, date: '2026-11-23' },
  { number: 2, date: '2026-11-24' },
];
const cohorts = [
  { id: 'l', slug: 'london', name: 'London 2026', days },
  { id: 'k', slug: 'kent', name: 'Kent 2025', days: [{ number: 1, date: '2025-01-09' }] },
];
const participant = (cohortId: string, name: string, withdrawn = false): PersonToFind => ({
  ...{
    cohortId,
    name,
    knownAs: '',
    email: null,
    as: 'participant',
    participantId: `${cohortId} ${name}`,
    withdrawn,
  },
  seats: [
    { day: 1, table: 3 },
    { day: 2, table: 5 },
  ],
});
const world: ToFind = {
  cohorts,
  people: [
    participant('l', 'Jürgen Müller'),
    participant('k', 'Jürgen Müller'),
    participant('l', 'Ann Muller-Smith', true),
    {
      cohortId: 'l',
      name: 'Dr Ann Lee',
      knownAs: '',
      email: 'lee@example.org',
      as: 'coach',
      personId: 'x',
      part: '',
      tables: [2],
    },
  ],
  tables: [{ cohortId: 'l', number: 3, coach: 'Dr Ann Lee' }],
  stages: [{ cohortId: 'l', key: 'immediate', title: '', formVersionId: null }],
  more: 0,
};
const found = (search: string) =>
  findIn(world, search, '2026-11-24').flatMap(({ shown }) =>
    shown.map(({ name, detail }) => `${name}: ${detail}`),
  );

describe('findIn', () => {
  it('tells two of one name apart, and puts who is called so before who is also called so', () =>
    expect(found('muller')).toEqual([
      'Ann Muller-Smith: Participant · London 2026 · withdrew',
      'Jürgen Müller: Participant · Kent 2025 · table 3',
      'Jürgen Müller: Participant · London 2026 · table 5',
    ]));

  it('narrows by the cohort, and finds by an address', () => {
    expect(found('muller kent')).toEqual(['Jürgen Müller: Participant · Kent 2025 · table 3']);
    expect(found('lee@')).toEqual(['Dr Ann Lee: Table coach · London 2026 · table 2']);
  });

  it('finds tables, forms and cohorts', () => {
    expect(found('london 3')).toEqual(['Table 3: London 2026 · Dr Ann Lee']);
    expect(found('table 3')).toEqual(['Table 3: London 2026 · Dr Ann Lee']);
    expect(found('end of')).toEqual(['End of the course: London 2026']);
    expect(found('kent')).toEqual(['Kent 2025: begins in 2025']);
  });

  it('puts first whose name has most of the words whole, whatever the cohort is called besides', () => {
    const tables = [1, 12, 2].map((number) => ({ cohortId: 'l', number, coach: null }));
    const [kind] = findIn({ ...world, tables }, 'london 2026 table 2', '2026-11-24');
    expect(kind?.shown.map(({ name }) => name)).toEqual(['Table 2', 'Table 1', 'Table 12']);
  });

  it('finds nothing by nothing', () =>
    expect([found(''), found(' -'), found('a'), found('nobody')]).toEqual([[], [], [], []]));

  it('shows a few of each kind, so that no crowd of one name hides a cohort', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => participant('k', `Lon ${index}`));
    const few = fewOf(findIn({ ...world, people: crowd }, 'lon', '2026-11-24'));
    expect(few.items.map(({ name }) => name)).toEqual([
      ...['London 2026', 'Lon 0', 'Lon 1', 'Lon 2', 'Lon 3', 'Lon 4'],
    ]);
    expect([few.isMore, fewOf(findIn(world, 'kent', '2026-11-24')).isMore]).toEqual([true, false]);
  });
});
