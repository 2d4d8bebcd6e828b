import { describe, expect, it } from 'vitest';
import type { Participant } from '@/features/participants/model';
import type { Feature } from '@/features/needs/table-features';
import type { Table } from '../model';
import type { RuleToAdd } from '../rules/model';
import { usualAims } from '../aims/model';
import type { Facts } from './model';
import { troubleAhead } from './trouble';

const said = (facts: Facts) => troubleAhead(facts).map(({ text }) => text);

const participant = (name: string): Participant => ({
  id: name,
  personId: name,
  name,
  email: null,
  phone: null,
  contactBy: 'email',
  experience: 'some',
  livedAs: 'patient',
  organisation: name === 'Ana' ? 'Elm Road' : '',
  area: '',
  supporter: '',
  comes: null,
  withdrawn: false,
  tableId: null,
  tableNumber: null,
});
const coach = (number: number) => ({
  personId: `c${number}`,
  name: `Dr ${number}`,
  email: null,
  kind: 'coach' as const,
  as: 'Table coach',
  worksAt: number === 1 ? 'Elm Road' : '',
});
const table = (number: number, features: Feature[] = [], coached = true): Table => ({
  id: `t${number}`,
  number,
  places: 2,
  features,
  coach: coached ? { personId: `c${number}`, name: `Dr ${number}` } : null,
  seated: [],
});
const factsWith = (tables: Table[], ...rules: Partial<RuleToAdd>[]): Facts => ({
  days: 2,
  participants: ['Ana', 'Ben', 'Cai', 'Dot'].map(participant),
  tables,
  coaches: [coach(1), coach(2)],
  aims: { ...usualAims, smallest: 2 },
  rules: rules.map((rule, index) => ({
    id: String(index),
    kind: 'needs',
    participantId: 'Ana',
    otherId: null,
    coachId: null,
    feature: null,
    note: '',
    ...rule,
  })),
  absences: [],
});
const together = (participantId: string, otherId: string) => ({
  kind: 'together' as const,
  participantId,
  otherId,
});

describe('troubleAhead', () => {
  it('says nothing where nothing is wrong, or where there are no tables yet', () => {
    expect(said(factsWith([table(1), table(2)]))).toEqual([]);
    expect(said(factsWith([], { feature: 'quiet' }))).toEqual([]);
  });

  it('says all at once: coaches who are missing, needs that no table meets, and too few seats for one', () => {
    const needs = (participantId: string, feature: Feature) => ({ participantId, feature });
    const facts = factsWith(
      [table(1), table(2, ['step_free'], false)],
      needs('Ben', 'quiet'),
      ...['Ben', 'Cai', 'Dot'].map((name) => needs(name, 'step_free')),
    );
    expect(said(facts)).toEqual([
      'No coach yet: table 2.',
      'Ben, Cai and Dot need a seat at a step-free table, and those tables have 2 seats.',
      'Ben needs a seat at a quiet table, and no table is marked so. Mark one under “Room and aims”.',
    ]);
  });

  it('says where the sizes can’t be kept, and where seats are lacking', () => {
    expect(said({ ...factsWith([table(1), table(2)]), aims: usualAims })).toEqual([]);
    const three = { ...table(2), places: 3 };
    expect(said(factsWith([three]))).toEqual([
      '4 seats are needed, and the tables have 3. Make another table.',
    ]);
    expect(said({ ...factsWith([{ ...three, places: 6 }]), aims: usualAims })[0]).toBe(
      '4 seats can’t be divided into tables of 5 or more, so a table may have 4.',
    );
  });

  it('says for whom their rules together leave no table', () => {
    const tables = [table(1, ['quiet']), table(2)];
    expect(said(factsWith(tables, { feature: 'quiet' }))).toEqual([
      'No table is left for Ana: Ana at a quiet table; Ana not with Dr 1: both are of Elm Road.',
    ]);
    expect(said(factsWith(tables, together('Ben', 'Cai'), together('Cai', 'Dot')))).toEqual([
      'Ben, Cai and Dot can’t all sit together: no table that suits them has 3 seats.',
    ]);
  });

  it('says whom each sentence is about, so that nobody reads of somebody with a longer name', () => {
    const facts = factsWith([table(1)], { participantId: 'Ben', feature: 'quiet' });
    expect(troubleAhead(facts).filter(({ people }) => people.includes('Ben'))).toHaveLength(1);
    expect(troubleAhead(facts).filter(({ people }) => people.includes('Cai'))).toEqual([]);
  });
});
