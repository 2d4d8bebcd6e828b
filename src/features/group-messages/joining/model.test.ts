import { describe, expect, it } from 'vitest';
import type { Feature } from '@/features/needs/table-features';
import {
  arrangedInWords,
  arrangedLine,
  changedSince,
  coachInWords,
  dayInWords,
  everyDay,
  tableInWords,
} from './model';

const seat = (day: number, table: number, coach: string | null = 'Dr Lee', features: Feature[] = []) => ({
  ...{ day, table, coach, features },
});

describe('what somebody is told of a course', () => {
  it.each([
    [[], ''],
    [[seat(1, 3), seat(2, 3)], 'table 3'],
    [[seat(1, 3), seat(2, 5), seat(3, 3)], 'table 3 on days 1 and 3 and table 5 on day 2'],
    [[seat(everyDay, 1), seat(everyDay, 2)], 'tables 1 and 2'],
  ])('%j is “%s”', (seats, words) => expect(tableInWords(seats)).toBe(words));

  it('names no coach while a table of theirs has none', () => {
    expect(coachInWords([seat(1, 3), seat(2, 5, null)])).toBe('');
    expect(coachInWords([seat(1, 3), seat(2, 5, 'Ms Roy')])).toBe('Dr Lee and Ms Roy');
  });

  it('gives the times by London’s clocks, in summer and in winter', () => {
    const day = { id: 'x', number: 1, begins: 570, ends: 990 };
    expect(dayInWords({ ...day, date: '2018-06-30' })).toBe('Day 1: Saturday 30 June 2018, 9:30 to 16:30');
    expect(dayInWords({ ...day, date: '2018-01-16', ends: null })).toBe('Day 1: Tuesday 16 January 2018');
  });

  it('says nothing where nothing is arranged', () => {
    expect(arrangedInWords([])).toBe('');
    expect(arrangedInWords(['A taxi'])).toContain('– A taxi');
  });

  describe('of what is arranged', () => {
    const need = {
      ...{ kind: 'hearing_loop' as const, adjustment: '', feature: 'near_loop' as const, days: [] },
      ...{ owner: { personId: 'x', name: 'Jo' }, ownedAt: null, reviews: [], endedAt: null },
    };
    const seeing = 'Hearing loop: we are seeing to it.';
    const near = (day: number, table: number) => seat(day, table, null, ['near_loop']);
    it.each([
      ['who sits there', need, [near(1, 3), near(2, 4)], 'You sit near the hearing loop.'],
      ['who sits there on one day of two', need, [near(1, 3), seat(2, 7)], seeing],
      ['who sits nowhere yet', need, [], seeing],
      ['whom nobody sees to', { ...need, owner: null, adjustment: 'A taxi' }, [near(1, 3)], seeing],
      ['for whom a taxi is booked', { ...need, feature: null, adjustment: 'A taxi.' }, [], 'A taxi.'],
      ['who took it back', { ...need, endedAt: new Date(0) }, [near(1, 3)], ''],
    ])('promises to one %s no more than that', (_, one, seats, words) => {
      expect(arrangedLine(one, seats)).toBe(words);
    });
  });

  it('has changed where it was told and is another now', () => {
    expect(changedSince({ when: 'a', venue: 'b' }, { when: 'a', venue: 'c', table: 'd' })).toEqual(['venue']);
  });
});
