import { describe, expect, it } from 'vitest';
import type { Participant } from '@/features/participants/model';
import { someStage } from '@tests/support/stage';
import { type Ahead, milestones, type Situation, tasksFor } from './model';

const day = (number: number, date: string) => ({ id: String(number), number, date, theme: '' });
const ahead: Ahead = { participants: [], tables: [], brokenSeats: [], sessions: [] };
const situation: Situation = {
  ahead,
  cohort: {
    id: 'c',
    slug: 'london',
    programmeId: 'p',
    programmeName: 'P',
    programmeSlug: 'p',
    commissionerId: 'o',
    commissionerName: 'O',
    name: 'London',
    area: 'London',
    places: 40,
    venue: 'Hall',
    version: 1,
    days: [day(1, '2017-11-23'), day(2, '2017-11-24'), day(3, '2018-01-16')],
  },
  stages: [],
};
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
  withdrawn: false,
  tableId,
  tableNumber: null,
});
const stage = {
  ...someStage({ datesByHand: true }),
  asked: 40,
  finished: 32,
  bounced: 0,
  conflicts: 0,
  keysMissing: false,
};
const keys = (given: Partial<Situation>, instant = before) =>
  tasksFor({ ...situation, ...given }, instant).map((task) => task.key);
const ready = (given: Partial<Ahead>) => ({ ahead: { ...ahead, ...given }, stages: [stage] });

describe('tasksFor', () => {
  it('leads a new cohort from people to tables to seats', () => {
    expect(keys({})).toEqual(['people', 'plan']);
    expect(keys(ready({ participants: [person('a', null)] }))).toEqual(['tables']);
    const table = { id: 't', number: 1, places: 6, features: [], coach: null, seated: [] };
    expect(keys(ready({ participants: [person('a', null)], tables: [table] }))).toEqual(['seats']);
    expect(keys(ready({ participants: [person('a', 't')], tables: [table] }))).toEqual(['sizes']);
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
      action: { path: '/tables/day?day=1' },
    });
    expect(tasksFor({ ...situation, ...seated }, before)[0]).toMatchObject({ tag: 'Before day 1' });
    expect(keys({ ...seated, ahead: null }, new Date('2018-02-16T16:00:00Z'))).toEqual(['immediate-closed']);
  });

  it('puts an open form first, and its results once it has closed', () => {
    expect(keys({ stages: [stage] }, new Date('2018-01-16T16:00:00Z'))).toEqual(['immediate-open', 'people']);
    expect(keys({ stages: [stage], ahead: null }, new Date('2018-02-16T16:00:00Z'))).toEqual([
      'immediate-closed',
    ]);
  });
});

describe('what only the facilitator can settle', () => {
  it('comes first', () => {
    expect(
      keys({ stages: [{ ...stage, bounced: 2, conflicts: 1 }] }, new Date('2018-01-16T16:00:00Z')),
    ).toEqual(['immediate-bounced', 'immediate-conflicts', 'immediate-open', 'people']);
  });

  it('says when the days have moved and the forms have not', () => {
    const early = { ...stage, datesByHand: false, opensAt: new Date('2018-01-09T15:30:00Z') };
    expect(keys({ stages: [early] })).toContain('moved');
  });
});

describe('milestones', () => {
  it('puts the last day’s form after the day', () => {
    const steps = milestones(
      { cohort: situation.cohort, stages: [stage] },
      new Date('2018-01-16T10:00:00Z'),
      (date) => date,
    );
    expect(steps).toEqual([
      { label: 'Day 1', detail: '2017-11-23', state: 'done' },
      { label: 'Day 2', detail: '2017-11-24', state: 'done' },
      { label: 'Day 3', detail: '2018-01-16', state: 'now' },
      { label: 'End of the course', detail: 'opens 2018-01-16', state: 'next' },
    ]);
  });
});
