import { describe, expect, it } from 'vitest';
import { someCohort } from '@tests/support/situation';
import type { Session } from '@/features/schedule/model';
import { dayToday, nowAndNext } from './on-the-day';

const session = (title: string, startMinute: number, minutes: number, dayNumber = 1): Session => ({
  id: title,
  dayNumber,
  startMinute,
  minutes,
  title,
  format: 'talk',
  newTopic: false,
  version: 1,
  leads: [],
});
const sessions = [session('Talk', 600, 45), session('Welcome', 570, 30), session('Elsewhere', 530, 600, 2)];
const at = (time: string) => {
  const instant = new Date(`2017-11-23T${time}:00Z`);
  const day = dayToday(someCohort, instant);
  if (!day) throw new Error('It is day one');
  const { now, next } = nowAndNext(day, sessions, instant);
  return [now?.title, next?.title];
};

describe('the day', () => {
  it('knows what is on and what comes next, from before the first session to after the last', () => {
    expect(at('08:40')).toEqual([undefined, 'Welcome']);
    expect(at('09:30')).toEqual(['Welcome', 'Talk']);
    expect(at('10:00')).toEqual(['Talk', undefined]);
    expect(at('10:45')).toEqual([undefined, undefined]);
  });

  it('is one of the cohort’s, by London’s clock', () => {
    expect(dayToday(someCohort, new Date('2017-11-25T09:00:00Z'))).toBeNull();
    expect(dayToday(someCohort, new Date('2017-11-24T23:59:00Z'))?.number).toBe(2);
  });
});
