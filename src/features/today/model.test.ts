import { describe, expect, it } from 'vitest';
import { addresses } from '@/addresses';
import type { Participant } from '@/features/participants/model';
import { someCohort, someProgress } from '@tests/support/situation';
import { type Ahead, type Situation, tasksFor } from './model';

const ahead: Ahead = {
  participants: [],
  away: [],
  tables: [],
  usedTables: [],
  smallerTables: [],
  brokenSeats: [],
  sessions: [],
  needs: { open: 0, notMet: 0 },
};
const situation: Situation = { ahead, cohort: someCohort, stages: [], toGive: 0 };
const before = new Date('2017-11-01T09:00:00Z');
const person = (id: string, tableId: string | null): Participant => ({
  id,
  personId: id,
  name: id,
  email: null,
  phone: null,
  contactBy: 'email',
  experience: 'some',
  livedAs: 'patient',
  organisation: '',
  area: '',
  supporter: '',
  comes: null,
  withdrawn: false,
  tableId,
  tableNumber: null,
});
const keys = (given: Partial<Situation>, instant = before) =>
  tasksFor({ ...situation, ...given }, instant).map((task) => task.key);
const ready = (given: Partial<Ahead>) => ({ ahead: { ...ahead, ...given }, stages: [someProgress] });

describe('tasksFor', () => {
  it('leads a new cohort from people to tables to seats', () => {
    expect(keys({})).toEqual(['people', 'plan']);
    expect(keys(ready({ participants: [person('a', null)] }))).toEqual(['tables']);
    const table = { id: 't', number: 1, places: 6, features: [], coach: null, seated: [] };
    expect(keys(ready({ participants: [person('a', null)], tables: [table] }))).toEqual(['seats']);
    expect(keys(ready({ participants: [person('a', 't')], tables: [table], usedTables: [table] }))).toEqual([
      'sizes',
    ]);
    // Somebody let it be smaller, not go without a coach.
    const four = {
      ...table,
      seated: [1, 2, 3, 4].map((n) => ({
        participantId: `${n}`,
        name: `${n}`,
        experience: 'some' as const,
        supporter: '',
      })),
    };
    const smaller = ready({
      participants: [person('a', 't')],
      tables: [four],
      usedTables: [four],
      smallerTables: ['t'],
    });
    expect(tasksFor({ ...situation, ...smaller }, before)[0]?.explanation).toBe('Table 1 has no coach.');
    // A table that the plan doesn't use needs no look; nor does whoever isn't there need a seat.
    const seated = { participants: [person('a', 't'), person('b', null)], tables: [table], away: ['b'] };
    expect(keys(ready(seated))).toEqual([]);
  });

  it('says on the morning that the plan doesn’t hold, before anything else, and nothing once the days are over', () => {
    const seated = ready({
      participants: [person('a', 't')],
      tables: [{ id: 't', number: 1, places: 6, features: [], coach: null, seated: [] }],
      brokenSeats: ['Ana has a seat and is away.', 'Table 1 has 4 people: it takes 5 to 6.'],
    });
    const [task] = tasksFor({ ...situation, ...seated }, new Date('2017-11-23T08:40:00Z'));
    expect(task).toMatchObject({
      key: 'seating',
      tag: 'This morning',
      explanation: 'Ana has a seat and is away. And 1 more.',
    });
    expect(task?.action.to(addresses.cohort('london'))).toBe('/facilitate/cohorts/london/tables/day?day=1');
    expect(tasksFor({ ...situation, ...seated }, before)[0]).toMatchObject({ tag: 'Before day 1' });
    expect(keys({ ...seated, ahead: null }, new Date('2018-02-16T16:00:00Z'))).toEqual(['immediate-closed']);
  });

  it('speaks of the day that counts: no “Before day 1” on day one or after it', () => {
    const leads = ready({
      participants: [person('a', 't')],
      sessions: [1, 2].map((dayNumber) => ({
        id: String(dayNumber),
        dayNumber,
        startMinute: 570,
        minutes: 30,
        title: 'Talk',
        format: 'talk' as const,
        newTopic: false,
        version: 1,
        leads: [],
      })),
    });
    const at = (instant: string) =>
      tasksFor({ ...situation, ...leads }, new Date(instant))
        .filter(({ key }) => key === 'leads')
        .map(({ tag, tone, title }) => [tag, tone, title]);
    expect(at('2017-11-22T08:40:00Z')).toEqual([
      ['Before day 1', 'amber', '2 sessions have nobody to lead them'],
    ]);
    expect(at('2017-11-23T08:40:00Z')).toEqual([['Today', 'plain', '2 sessions have nobody to lead them']]);
    expect(at('2017-11-24T08:40:00Z')).toEqual([['Today', 'plain', '1 session has nobody to lead it']]);
    expect(at('2017-11-26T08:40:00Z')).toEqual([]);
  });

  it('puts an open form first, and its results once it has closed', () => {
    expect(keys({ stages: [someProgress] }, new Date('2018-01-16T16:00:00Z'))).toEqual([
      'immediate-open',
      'people',
    ]);
    expect(keys({ stages: [someProgress], ahead: null }, new Date('2018-02-16T16:00:00Z'))).toEqual([
      'immediate-closed',
    ]);
  });
});

describe('what somebody needs', () => {
  const task = (needs: Ahead['needs']) =>
    tasksFor({ ...situation, ...ready({ participants: [person('a', 't')], needs }) }, before).find(
      ({ key }) => key === 'needs',
    );

  it('is said while it is open, what was not met before anything else', () => {
    expect(task({ open: 0, notMet: 0 })).toBeUndefined();
    expect(task({ open: 2, notMet: 0 })).toMatchObject({
      tag: 'Before day 1',
      title: '2 needs are open for day 1',
    });
    expect(task({ open: 3, notMet: 1 })).toMatchObject({
      title: '1 need was not met, and nobody has taken it on',
      explanation: '2 others are open for day 1.',
    });
  });
});

describe('what only the facilitator can settle', () => {
  it('comes first', () => {
    expect(
      keys({ stages: [{ ...someProgress, bounced: 2, conflicts: 1 }] }, new Date('2018-01-16T16:00:00Z')),
    ).toEqual(['immediate-bounced', 'immediate-conflicts', 'immediate-open', 'people']);
    expect(keys({ toGive: 2 }, new Date('2018-01-16T16:00:00Z'))[0]).toBe('by-hand');
  });

  it('says when the days have moved and the forms have not', () => {
    const early = { ...someProgress, datesByHand: false, opensAt: new Date('2018-01-09T15:30:00Z') };
    expect(keys({ stages: [early] })).toContain('moved');
  });
});
