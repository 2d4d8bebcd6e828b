import ical, { ICalCalendarMethod } from 'ical-generator';

/**
 * Something for a calendar. `id` stays the same and `sequence` rises whenever it changes, or calendars show it twice. `end`:
 * null for a whole day, of which `start` is the midnight in UTC.
 */
export type CalendarEvent = {
  id: string;
  sequence: number;
  stamp: Date;
  start: Date;
  end: Date | null;
  title: string;
  place: string;
  about: string;
  /** Who holds it, by name and address. */
  organiser: { name: string; email: string };
};

/** One event as a calendar file: some calendars read the first of a file alone. Times are in UTC, so that no time zone can be read wrong. */
export function calendarFile({ id, place, about, organiser, title, end, ...event }: CalendarEvent): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Roundtable', product: 'Roundtable', language: 'EN' },
  });
  calendar.createEvent({
    ...event,
    id,
    summary: title,
    location: place,
    description: about,
    organizer: organiser,
    ...(end ? { end } : { allDay: true }),
  });
  return calendar.toString();
}
