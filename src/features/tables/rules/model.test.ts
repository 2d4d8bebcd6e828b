import { describe, expect, it } from 'vitest';
import type { Participant } from '@/features/participants/model';
import { conflictsOf, namesOf, ruleInWords, sameOrganisation, type SeatingRule } from './model';

const participant = (id: string, organisation: string, name = id): Participant => ({
  id,
  personId: id,
  name,
  email: null,
  phone: null,
  contactBy: 'email',
  experience: 'some',
  livedAs: 'carer',
  organisation,
  area: '',
  supporter: '',
  comes: null,
  withdrawn: false,
  tableId: null,
  tableNumber: null,
});
const coach = {
  personId: 'shah',
  name: 'Dr Shah',
  email: null,
  kind: 'coach',
  as: 'Table coach',
  worksAt: 'Barts Health',
} as const;
const rule = (known: Partial<SeatingRule>): SeatingRule => ({
  id: 'r',
  kind: 'apart',
  participantId: 'ana',
  otherId: null,
  coachId: null,
  feature: null,
  ...known,
});

describe('conflictsOf', () => {
  it('finds those who share a coach’s organisation, however it is spelt', () => {
    expect(sameOrganisation('Barts Health', 'BARTS-HEALTH ')).toBe(true);
    expect(sameOrganisation('', '')).toBe(false);
    expect(
      conflictsOf([participant('ana', 'barts health'), participant('ben', 'Elm Road')], [coach], []),
    ).toEqual([
      {
        participantId: 'ana',
        coachId: 'shah',
        why: 'both are of barts health',
        ruleId: null,
        share: 'Barts Health',
      },
    ]);
  });

  it('takes in those who know the coach, and lets be whoever was allowed', () => {
    const people = [participant('ana', 'Barts Health'), participant('ben', '')];
    expect(
      conflictsOf(
        people,
        [coach],
        [
          rule({ kind: 'allow', coachId: 'shah' }),
          rule({ id: 's', kind: 'knows', participantId: 'ben', coachId: 'shah' }),
        ],
      ),
    ).toEqual([
      { participantId: 'ben', coachId: 'shah', why: 'they know each other', ruleId: 's', share: null },
    ]);
  });
});

describe('ruleInWords', () => {
  const names = {
    participants: namesOf([participant('ana', '', 'Ana'), participant('ben', '', 'Ben')]),
    coaches: new Map([['shah', 'Dr Shah']]),
  };

  it('speaks as people do, the same whichever of two was named first', () => {
    expect(ruleInWords(rule({ otherId: 'ben' }), names)).toBe('Ana and Ben not together');
    expect(ruleInWords(rule({ participantId: 'ben', otherId: 'ana' }), names)).toBe(
      'Ana and Ben not together',
    );
    expect(ruleInWords(rule({ kind: 'needs', feature: 'step_free' }), names)).toBe(
      'Ana at a step-free table',
    );
    expect(ruleInWords(rule({ kind: 'knows', coachId: 'shah' }), names)).toBe(
      'Ana not at the table of Dr Shah, whom they know',
    );
  });

  it('tells two of one name apart', () => {
    expect([
      ...namesOf([participant('a', 'Elm Road', 'Ana'), participant('b', 'Oak Road', 'Ana')]).values(),
    ]).toEqual(['Ana (Elm Road)', 'Ana (Oak Road)']);
  });

  it('numbers those who have not left, so that a number is the same on every page', () => {
    const all = [
      { ...participant('gone', '', 'Ana'), withdrawn: true },
      participant('a', '', 'Ana'),
      participant('b', '', 'Ana'),
    ];
    expect([...namesOf(all).values()]).toEqual(['Ana', 'Ana (1)', 'Ana (2)']);
    expect([...namesOf(all.slice(1)).values()]).toEqual(['Ana (1)', 'Ana (2)']);
    expect([...namesOf(all.slice(0, 2)).values()]).toEqual(['Ana', 'Ana']);
  });
});
