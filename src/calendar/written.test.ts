import { describe, expect, it } from 'vitest';
import { shortDate, writtenDate, writtenDay, writtenTime } from './written';

describe('written dates', () => {
  it('writes a day in full', () => {
    expect(writtenDay('2017-11-23')).toBe('Thursday 23 November 2017');
  });

  it('gives London’s day and time, in winter and in summer', () => {
    expect(writtenDate(new Date('2018-06-30T23:30:00Z'))).toBe('Sunday 1 July 2018');
    expect(writtenTime(new Date('2018-06-30T23:30:00Z'))).toBe('0:30');
    expect(writtenTime(new Date('2018-01-16T15:42:00Z'))).toBe('15:42');
    expect(shortDate(new Date('2018-01-16T15:42:00Z'))).toBe('16 January');
  });
});
