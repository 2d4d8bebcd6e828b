import { describe, expect, it } from 'vitest';
import { londonInstant } from '@/calendar/london';
import { calendarFile } from './calendar-file';

const event = {
  id: 'day-1@roundtable.example',
  sequence: 7,
  stamp: new Date('2018-01-02T10:00:00Z'),
  start: londonInstant('2018-06-30', 9 * 60 + 30),
  end: londonInstant('2018-06-30', 16 * 60),
  title: 'Day 1, “feedback”; and more',
  place: 'Friars Hall, London',
  about: 'Bring\nnothing',
  organiser: { name: 'Maya Okonkwo', email: 'maya@example.org' },
};

describe('a calendar file', () => {
  it('has one event whose times are in UTC, with what calendars tell changes by', () => {
    const file = calendarFile(event);
    for (const line of [
      'METHOD:PUBLISH',
      'UID:day-1@roundtable.example',
      'SEQUENCE:7',
      'DTSTART:20180630T083000Z',
      'DTEND:20180630T150000Z',
      'ORGANIZER;CN="Maya Okonkwo"',
      'LOCATION:Friars Hall\\, London',
    ])
      expect(file).toContain(line);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('can be a whole day, wherever the server stands', () => {
    const file = calendarFile({ ...event, start: new Date('2018-06-30T00:00:00Z'), end: null });
    expect(file).toContain('DTSTART;VALUE=DATE:20180630');
  });
});
