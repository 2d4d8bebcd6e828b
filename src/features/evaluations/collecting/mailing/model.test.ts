import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDate, londonInstant } from '@/calendar/london';
import { someStage } from '@tests/support/stage';
import { channelOf, dueTo, isQuiet, mailingPlan, mailingsOf, nobody, nextTo, type Reached } from './model';

const stage = someStage();
const atLondon = (day: string, hour: number, minute = 0) => londonInstant(day, hour * 60 + minute);
const somebody: Reached = {
  finished: false,
  byMail: true,
  quiet: false,
  invited: true,
  reminders: 0,
  mailedOn: '2018-01-16',
};

describe('mailingsOf', () => {
  it('invites when it opens, reminds at ten, and stops when it closes', () => {
    expect(mailingsOf(stage).map(({ number, at }) => `${number} ${at.toISOString()}`)).toEqual([
      '0 2018-01-16T15:30:00.000Z',
      '1 2018-01-19T10:00:00.000Z',
      '2 2018-01-23T10:00:00.000Z',
      '3 2018-01-28T10:00:00.000Z',
    ]);
    expect(mailingsOf(someStage({ closesAt: new Date('2018-01-20T00:00:00Z') }))).toHaveLength(2);
    expect(mailingsOf(someStage({ opensAt: null }))).toEqual([]);
  });

  it('waits for the morning when a form opens at night, and says ten o’clock on both sides of a clock change', () => {
    const night = someStage({ opensAt: atLondon('2018-03-23', 22), closesAt: null });
    expect(mailingsOf(night).map(({ at }) => at.toISOString())).toEqual([
      '2018-03-24T08:00:00.000Z',
      '2018-03-26T09:00:00.000Z',
      '2018-03-30T09:00:00.000Z',
      '2018-04-04T09:00:00.000Z',
    ]);
    const early = someStage({ opensAt: atLondon('2018-10-27', 6), closesAt: null, reminderDays: [1, 1, 2] });
    expect(mailingsOf(early).map(({ at }) => at.toISOString())).toEqual([
      '2018-10-27T07:00:00.000Z',
      '2018-10-28T10:00:00.000Z',
      '2018-10-29T10:00:00.000Z',
    ]);
  });
});

describe('dueTo', () => {
  it('sends nothing to those who answered, who want none, who have no address, or at night', () => {
    const when = atLondon('2018-01-19', 11);
    expect(dueTo(somebody, stage, when)).toBe(1);
    expect(dueTo({ ...somebody, finished: true }, stage, when)).toBeNull();
    expect(dueTo({ ...somebody, quiet: true }, stage, when)).toBeNull();
    expect(dueTo({ ...somebody, byMail: false }, stage, when)).toBeNull();
    expect(dueTo(somebody, stage, atLondon('2018-01-19', 20))).toBeNull();
    expect(dueTo({ ...somebody, mailedOn: '2018-01-19' }, stage, when)).toBeNull();
    expect(dueTo(somebody, stage, atLondon('2018-01-30', 11))).toBeNull();
  });

  it('invites somebody who joined late, and leaves out reminders that were missed', () => {
    expect(dueTo({ ...somebody, invited: false, mailedOn: null }, stage, atLondon('2018-01-25', 9))).toBe(0);
    expect(dueTo(somebody, stage, atLondon('2018-01-22', 9))).toBeNull();
    expect(dueTo(somebody, stage, atLondon('2018-01-23', 10))).toBe(2);
  });

  it('never writes twice in a day or at night, and never more often than planned, whenever it is asked', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 0, max: 24 * 20 }), { maxLength: 200 });
    fc.assert(
      fc.property(
        hours,
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }),
        (asked, reminderDays) => {
          const planned = someStage({ reminderDays, closesAt: null });
          let person: Reached = { ...somebody, invited: false, mailedOn: null };
          const went: string[] = [];
          for (const hour of asked.sort((a, b) => a - b)) {
            const instant = new Date(new Date('2018-01-16T00:10:00Z').getTime() + hour * 3_600_000);
            const number = dueTo(person, planned, instant);
            if (number === null) continue;
            expect(isQuiet(instant)).toBe(false);
            expect(instant >= (planned.opensAt ?? instant)).toBe(true);
            went.push(londonDate(instant));
            person = { ...person, invited: true, reminders: number, mailedOn: londonDate(instant) };
          }
          expect(new Set(went).size).toBe(went.length);
          expect(went.length).toBeLessThanOrEqual(mailingsOf(planned).length);
        },
      ),
    );
  });
});

describe('what a facilitator sees of it', () => {
  it('says when somebody hears next', () => {
    expect(nextTo(somebody, stage, atLondon('2018-01-17', 9))).toEqual(atLondon('2018-01-19', 10));
    // What is due goes within minutes: the next reminder is not what comes first.
    const asked = { ...somebody, invited: false, mailedOn: null };
    expect(nextTo(asked, stage, atLondon('2018-01-17', 9))).toEqual(atLondon('2018-01-17', 9));
    expect(nextTo(asked, stage, atLondon('2018-01-16', 21))).toEqual(atLondon('2018-01-17', 8));
    const hadOther = { ...asked, mailedOn: '2018-01-17' };
    expect(nextTo(hadOther, stage, atLondon('2018-01-17', 9))).toEqual(atLondon('2018-01-18', 8));
    expect(nextTo({ ...somebody, reminders: 3 }, stage, atLondon('2018-01-17', 9))).toBeNull();
  });

  it('lists all mail of all stages in order', () => {
    const later = someStage({
      key: 'month-1',
      opensAt: atLondon('2018-02-16', 9),
      closesAt: null,
      reminderDays: [5],
    });
    const reach = { ...nobody, email: 38, phone: 2 };
    const paused = { ...someStage({ key: 'day-1', mailing: false }), reach };
    expect(
      mailingPlan([{ ...later, reach }, paused, { ...stage, reach }]).map(
        (mail) => `${mail.stage.key} ${mail.meaning}`,
      ),
    ).toEqual([
      'immediate invitation',
      'immediate first',
      'immediate middle',
      'immediate last',
      'month-1 invitation',
      'month-1 last',
    ]);
  });

  it('reaches people as they would rather be reached, if it can', () => {
    const both = { email: 'a@example.org', phone: '020 7946 0018' };
    expect(channelOf({ ...both, contactBy: 'phone' })).toBe('phone');
    expect(channelOf({ ...both, contactBy: 'text' })).toBe('text');
    expect(channelOf({ ...both, phone: null, contactBy: 'phone' })).toBe('email');
    expect(channelOf({ email: null, phone: null, contactBy: 'email' })).toBe('post');
    expect(channelOf({ ...both, contactBy: 'post' })).toBe('post');
  });
});
