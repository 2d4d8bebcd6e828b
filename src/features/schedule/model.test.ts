import { describe, expect, it } from 'vitest';
import { clockTime, minuteOf, overlaps } from './model';

describe('overlaps', () => {
  it('finds sessions that run at the same time, and lets one follow another', () => {
    const session = (title: string, start: string, minutes: number) => ({
      title,
      startMinute: minuteOf(start),
      minutes,
    });
    expect(
      overlaps([session('B', '10:00', 30), session('A', '9:30', 30), session('C', '10:15', 60)]),
    ).toEqual([{ first: 'B', second: 'C' }]);
  });
});

describe('clock times', () => {
  it('reads what it writes', () => {
    for (const minute of [0, 5, 570, 1439]) expect(minuteOf(clockTime(minute))).toBe(minute);
    expect(clockTime(930)).toBe('15:30');
  });
});
