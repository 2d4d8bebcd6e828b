import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import { dueOf, gapsInWords, listInWords, timeOf, timingInWords } from './model';
import { newMessage } from './schema';
import { eachOnce, listChange, whyLeftOut } from './recipients/model';

const days = [
  { number: 1, date: '2018-03-26' },
  { number: 2, date: '2018-10-29' },
];
const before = { day: 1, daysAfter: -1, minute: 9 * 60, lastOn: null, startedAt: null };
const at = (instant: string) => new Date(instant);

describe('a time counted from a day', () => {
  it.each([
    // The clocks go forward on 25 March 2018 and back on 28 October.
    [1, -2, '2018-03-24T09:00:00.000Z'],
    [1, -1, '2018-03-25T08:00:00.000Z'],
    [1, 0, '2018-03-26T08:00:00.000Z'],
    [2, -2, '2018-10-27T08:00:00.000Z'],
    [2, -1, '2018-10-28T09:00:00.000Z'],
  ])('day %i, %i days: nine by the clock on the wall is %s', (day, daysAfter, instant) => {
    expect(timeOf({ ...before, day, daysAfter }, days)?.toISOString()).toBe(instant);
  });

  it.each([
    ['2018-03-25T07:59:00Z', 'now or later: later'],
    ['2018-03-25T08:00:00Z', 'now or later: now'],
    ['2018-03-26T22:59:00Z', 'now or later: now'],
    ['2018-03-26T23:00:00Z', 'It could go until Monday 26 March 2018, and that is over.'],
  ])('at %s: %s', (instant, said) => {
    const due = dueOf(before, days, at(instant));
    expect(typeof due === 'string' ? `now or later: ${due}` : due.never).toBe(said);
  });

  it('never goes after its day, its last day, or two days late, however it is counted', () => {
    const anyDay = fc.record({
      daysAfter: fc.integer({ min: -60, max: 60 }),
      late: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(anyDay, ({ daysAfter, late }) => {
        const timing = { ...before, day: 2, daysAfter };
        const time = timeOf(timing, days) ?? at('');
        const instant = new Date(time.getTime() + late * 3_600_000);
        if (dueOf(timing, days, instant) !== 'now') return;
        expect(londonDate(instant) <= addDays(londonDate(time), 2)).toBe(true);
        if (daysAfter <= 0) expect(londonDate(instant) <= '2018-10-29').toBe(true);
      }),
    );
  });

  it('is none where the day is gone, or where it could go until earlier', () => {
    expect(dueOf({ ...before, day: 4 }, days, at('2018-03-01T09:00:00Z'))).toMatchObject({
      never: expect.stringContaining('day 4') as unknown,
    });
    expect(dueOf({ ...before, lastOn: '2018-03-20' }, days, at('2018-03-01T09:00:00Z'))).toMatchObject({
      never: expect.stringContaining('20 March') as unknown,
    });
  });

  it('ends with the day’s last session, unless it is meant for the evening after it', () => {
    const ending = days.map((day) => ({ ...day, ends: 16 * 60 + 30 }));
    const onTheDay = { ...before, daysAfter: 0 };
    expect(dueOf({ ...onTheDay, minute: 450 }, ending, at('2018-03-26T15:29:00Z'))).toBe('now');
    expect(dueOf({ ...onTheDay, minute: 450 }, ending, at('2018-03-26T15:31:00Z'))).toMatchObject({
      never: expect.stringContaining('26 March') as unknown,
    });
    expect(dueOf({ ...onTheDay, minute: 18 * 60 }, ending, at('2018-03-26T18:00:00Z'))).toBe('now');
  });

  it('is said in words', () => {
    expect(timingInWords(before, days)).toBe('1 day before day 1: Sunday 25 March 2018 at 9:00');
    expect(timingInWords({ ...before, day: null }, days)).toBe('As soon as it is sent');
  });
});

describe('what is typed of it', () => {
  const typed = { to: 'coaches', purpose: 'service', subject: 'x', text: 'x', when: 'now', cohort: 'c' };
  const problems = (change: Record<string, string>) =>
    newMessage
      .safeParse({ ...typed, key: crypto.randomUUID(), ...change })
      .error?.issues.map(({ path }) => path.join('.'));

  it.each([
    // Passed over, each of these would reach more people than was meant.
    [{ table: '3' }, ['table']],
    [{ experience: 'new' }, ['experience']],
    [{ state: 'begun' }, ['state']],
    [{ to: 'applicants', notAnswered: 'before', state: 'begun' }, ['notAnswered']],
    [{ to: 'waiting', calendar: 'yes' }, ['calendar']],
    [{ to: 'participants', table: '3', experience: 'new', notAnswered: 'before' }, undefined],
    [{ when: 'counted', count: '', day: '1', side: 'before', time: '9:00' }, ['count']],
    [{ when: 'counted', count: '2', day: '1', side: 'before', time: '9' }, ['time']],
    [{ when: 'now', count: '', time: '9' }, undefined],
  ])('%j: %j', (change, fields) => {
    expect(problems(change)).toEqual(fields);
  });
});

describe('a list', () => {
  const list = {
    to: 'participants',
    state: null,
    table: 2,
    experience: 'new',
    notAnswered: 'before',
    people: null,
  } as const;

  it('is said in words, and so is what is missing for some', () => {
    expect(listInWords(list)).toBe('Participants, at table 2, new to the role, whose form is not in');
    const gap = (name: string) => ({ key: name, name, fields: ['table'] });
    expect(gapsInWords(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(gap))).toContain('A, B, C, D, E and 2 more');
  });

  it('has everybody once: one person, or one address and name', () => {
    const one = (key: string, personId: string | null, email: string | null, name: string) => ({
      ...{ key, personId, email, name },
    });
    const all = [
      one('a', 'p', 'ana@x.org', 'Ana'),
      one('b', 'p', 'other@x.org', 'Ana S.'),
      one('c', null, 'lee@x.org', 'Lee'),
      one('d', null, 'lee@x.org', 'lee '),
      one('e', null, 'lee@x.org', 'Kim'),
      one('f', null, null, 'Lee'),
      one('g', null, null, 'Lee'),
    ];
    expect(
      eachOnce(all)
        .map(({ key }) => key)
        .join(''),
    ).toBe('acefg');
  });

  it('tells who came and who left', () => {
    expect(listChange(['a', 'b'], ['b', 'c'])).toEqual({ came: ['c'], left: ['a'] });
  });

  it('leaves out who asked for nothing, and of an advert who did not agree', () => {
    const said = (noContact: boolean, adverts: boolean) => ({ noContact, adverts });
    expect(whyLeftOut(said(true, true), 'service')).toBe('Asked not to be contacted');
    expect(whyLeftOut(said(false, false), 'service')).toBeNull();
    expect(whyLeftOut(said(false, false), 'advert')).toBe('Has not agreed to adverts');
    expect(whyLeftOut(said(false, true), 'advert')).toBeNull();
  });
});
