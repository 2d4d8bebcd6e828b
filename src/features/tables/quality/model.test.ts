import { describe, expect, it } from 'vitest';
import type { Participant } from '@/features/participants/model';
import type { Absence } from '../away';
import type { Table } from '../model';
import { type PlannedSeat, seatedDays } from '../seats';
import { type Facts, seatingOf } from '../seating-input/model';
import type { RuleToAdd } from '../rules/model';
import { usualAims, type SeatingAims } from '../aims/model';
import { hintsInWords } from './hints';
import { planQualities, planQuality } from './model';

const names = ['Ana', 'Ben', 'Cai', 'Dot', 'Eve', 'Fay'];
const participant = (name: string, index: number): Participant => ({
  id: name,
  personId: name,
  name,
  email: null,
  phone: null,
  contactBy: 'email',
  experience: index % 3 === 0 ? 'new' : 'some',
  livedAs: 'patient',
  organisation: index < 2 ? 'Elm Road' : '',
  area: '',
  supporter: '',
  comes: null,
  withdrawn: false,
  tableId: null,
  tableNumber: null,
});
const table = (number: number): Table => ({
  id: `t${number}`,
  number,
  places: 3,
  features: [],
  coach: null,
  seated: [],
});
const seats = (...tables: string[][]): PlannedSeat[] =>
  [1, 2].flatMap((day) =>
    tables.flatMap((people, index) =>
      people.map((participantId) => ({ participantId, tableId: `t${index + 1}`, day, locked: false })),
    ),
  );

const factsWith = (
  aims: Partial<SeatingAims>,
  rules: Partial<RuleToAdd>[] = [],
  absences: Absence[] = [],
): Facts => ({
  days: 2,
  participants: names.map(participant),
  tables: [table(1), table(2)],
  coaches: [],
  aims: { ...usualAims, smallest: 2, experience: 0, area: 0, lived: 0, ...aims },
  rules: rules.map((rule, index) => ({
    id: String(index),
    kind: 'apart',
    participantId: '',
    otherId: null,
    coachId: null,
    feature: null,
    note: '',
    ...rule,
  })),
  absences,
});

describe('planQuality', () => {
  it('counts the same tables once, says with names what is missed, and the least that is possible', () => {
    const { aims, broken } = planQuality(factsWith({}), {
      remix: false,
      seats: seats(['Ana', 'Ben', 'Cai'], ['Dot', 'Eve', 'Fay']),
    });
    expect(broken).toEqual([]);
    expect(aims).toEqual([
      {
        key: 'newcomers',
        title: 'Nobody new sits alone',
        value: 2,
        bound: 0,
        most: 2,
        counted: '2 of the 2 newcomers’ seats are alone.',
        verdict: 'No plan can have fewer than 0.',
        missed: ['Ana is the only newcomer at table 1.', 'Dot is the only newcomer at table 2.'],
      },
      {
        key: 'organisation',
        title: 'Different organisations at a table',
        value: 1,
        bound: 0,
        most: 1,
        counted: '1 of 1 pairs at a table are alike.',
        verdict: 'No plan can have fewer than 0.',
        missed: ['Ana and Ben, at table 1, are all from Elm Road: one at a table would be even.'],
      },
    ]);
  });

  it('says the day where tables are new each day, and who meets again', () => {
    const { aims } = planQuality(factsWith({ remix: true, organisation: 0 }), {
      remix: true,
      seats: seats(['Ana', 'Dot', 'Cai'], ['Ben', 'Eve', 'Fay']),
    });
    expect(aims.map(({ key, value, counted }) => [key, value, counted])).toEqual([
      ['newcomers', 0, 'None of the 4 newcomers’ seats over 2 days is alone.'],
      ['meetings', 6, '6 repeated meetings out of 12 over 2 days.'],
    ]);
    expect(aims[1]?.missed[0]).toBe('Ana and Cai sit together on days 1 and 2.');
  });

  it('says what is broken: a rule, a size, a seat that is missing, somebody away, a table that can’t be used', () => {
    const rules: Partial<RuleToAdd>[] = [
      { kind: 'apart', participantId: 'Ana', otherId: 'Ben' },
      { kind: 'needs', participantId: 'Eve', feature: 'quiet' },
    ];
    const absences: Absence[] = [
      { id: 'a', day: 2, kind: 'participant', participantId: 'Dot' },
      { id: 'b', day: 1, kind: 'table', tableId: 't1' },
    ];
    const { broken } = planQuality(factsWith({}, rules, absences), {
      remix: false,
      seats: seats(['Ana', 'Ben', 'Cai'], ['Dot']).concat(seats([], ['Eve']).slice(0, 1)),
    });
    expect(broken).toEqual(
      [
        'Eve has no seat, on day 2.',
        'Fay has no seat.',
        'Table 1 can’t be used, and people sit there, on day 1.',
        'The rule is broken: Ana and Ben not together.',
        'The rule is broken: Eve at a quiet table, on day 1.',
        'Dot has a seat and is away, on day 2.',
        'Table 2 has 1 person: it takes 2 to 3, on day 2.',
      ].sort((a, b) => broken.indexOf(a) - broken.indexOf(b)),
    );
  });

  it('keeps those who know each other apart, as an aim, with the same tables throughout', () => {
    const known = factsWith({ organisation: 0, newcomers: 0 }, [
      { kind: 'knows', participantId: 'Ana', otherId: 'Ben' },
    ]);
    const [aim] = planQuality(known, {
      remix: false,
      seats: seats(['Ana', 'Ben', 'Cai'], ['Dot', 'Eve', 'Fay']),
    }).aims;
    expect(aim).toMatchObject({ title: 'People who know each other sit apart' });
    expect(aim?.missed[0]).toBe('Ana and Ben know each other and sit together.');
    expect(aim?.missed).toHaveLength(1);
    expect(aim).toMatchObject({ value: 1, bound: 0, most: 1 });
    const together = factsWith({ organisation: 0, newcomers: 0 }, [
      { kind: 'knows', participantId: 'Ana', otherId: 'Ben' },
      { kind: 'together', participantId: 'Ben', otherId: 'Ana' },
    ]);
    expect(
      planQuality(together, { remix: false, seats: seats(['Ana', 'Ben', 'Cai'], ['Dot', 'Eve', 'Fay']) })
        .aims[0],
    ).toMatchObject({ value: 1, bound: 1, verdict: 'As good as it can be.' });
  });

  it('gives a supporter the seat beside, and blames nobody for meeting theirs again', () => {
    const facts = factsWith({ remix: true, organisation: 0, newcomers: 0 });
    const supported = {
      ...facts,
      participants: facts.participants.map((one) =>
        one.name === 'Ana' ? { ...one, supporter: 'Sam' } : one,
      ),
    };
    const { aims, broken } = planQuality(supported, {
      remix: true,
      seats: seats(['Ana', 'Ben', 'Cai'], ['Dot', 'Eve', 'Fay']),
    });
    expect(broken).toEqual(['Table 1 has 4 people: it takes 2 to 3.']);
    expect(aims[0]?.missed).toContain('Ben and Sam (with Ana) sit together on days 1 and 2.');
    expect(aims[0]?.missed.some((text) => text.startsWith('Ana and Sam'))).toBe(false);
    expect(aims[0]).toMatchObject({ value: 8, most: 17 });
  });
});

describe('planQualities', () => {
  it('counts plans side by side in the same way, though one is the same each day and another was mended', () => {
    const same = seats(['Ana', 'Ben', 'Cai'], ['Dot', 'Eve', 'Fay']);
    const mended = same.map((seat) =>
      seat.day === 1 && ['Cai', 'Dot'].includes(seat.participantId)
        ? { ...seat, tableId: seat.tableId === 't1' ? 't2' : 't1' }
        : seat,
    );
    const facts = factsWith({});
    const mostOf = (...plans: PlannedSeat[][]) =>
      planQualities(
        facts,
        plans.map((each) => ({ remix: false, seats: each })),
      ).map(({ aims }) => aims.map(({ most }) => most));
    const [alone] = mostOf(same);
    const [beside, other] = mostOf(same, mended);
    expect(beside).toEqual(alone?.map((most) => most * 2));
    expect(beside).toEqual(other);
  });
});

describe('hintsInWords', () => {
  const hints = (facts: Facts, ...tables: string[][]) => {
    const seating = seatingOf(facts, { remix: false });
    return hintsInWords(seating, seatedDays(seats(...tables), seating.input));
  };

  it('names those who are to be swapped, each with whom they are kept together', () => {
    const [swap] = hints(factsWith({ organisation: 0 }), ['Ana', 'Ben', 'Cai'], ['Dot', 'Eve', 'Fay']);
    expect(swap?.words).toMatch(/^Swap (Ana and (Eve|Fay)|Dot and (Ben|Cai))$/);
    const [pair] = hints(
      factsWith({ organisation: 0 }, [
        { kind: 'together', participantId: 'Ana', otherId: 'Ben' },
        { kind: 'apart', participantId: 'Dot', otherId: 'Cai' },
      ]),
      ['Ana', 'Ben', 'Cai'],
      ['Dot', 'Eve', 'Fay'],
    );
    expect(pair?.words).toBe('Swap Ana and Ben with Eve and Fay');
  });

  it('takes a supporter along without a word, and counts their seat', () => {
    const facts = factsWith({ organisation: 0, smallest: 1 });
    const supported = {
      ...facts,
      tables: [table(1), { ...table(2), places: 4 }],
      participants: facts.participants
        .map((one) => (one.name === 'Ana' ? { ...one, supporter: 'Sam' } : one))
        .filter(({ name }) => name !== 'Cai' && name !== 'Fay'),
    };
    const [hint] = hints(supported, ['Ana', 'Ben'], ['Dot', 'Eve']);
    expect(hint?.words).toMatch(/^(Move Ana to table 2|Swap Dot and Ben)$/);
    expect(hint?.moves.map(({ participantId }) => participantId)).not.toContain('supporter of Ana');
  });
});
