import { addDays } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';
import { writtenDate, writtenDay, writtenTime } from '@/calendar/written';
import { emptyIn, type Words } from '@/features/messages/templates/model';
import { listed } from '@/writing/words';
import {
  applicantStateWords,
  audienceWords,
  fieldsFor,
  type List,
  type Purpose,
  type Recipient,
} from './recipients/model';

/** When a message goes: at once, or so many days after a day of the cohort (before it, where that is below 0). */
export type Timing = {
  day: number | null;
  daysAfter: number;
  /** Minutes after midnight by the clock on the wall. */
  minute: number;
  /** The last day on which it may go, `yyyy-mm-dd`. */
  lastOn: string | null;
};

export type GroupMessageState = 'draft' | 'going' | 'stopped';

export type GroupMessage = Timing &
  Words & {
    id: string;
    cohortId: string;
    purpose: Purpose;
    list: List;
    /** The days go with it as files for calendars. */
    calendar: boolean;
    state: GroupMessageState;
    why: string;
    version: number;
    startedAt: Date | null;
  };

/** The days of a cohort. `ends`: minutes after midnight at which the last session ends, where that is known. */
export type Days = readonly { number: number; date: string; ends?: number | null }[];

/** The job that sends what is due now. */
export const groupMessageJob = { name: 'group-message' } as const;

/** When a message goes by the cohort's days as they are now; null where its day is none of them. */
export function timeOf({ day, daysAfter, minute }: Timing, days: Days): Date | null {
  const date = days.find(({ number }) => number === day)?.date;
  return date ? londonInstant(addDays(date, daysAfter), minute) : null;
}

/** For how many days after its time a message may still go: what was missed for longer is not made up for. */
const lateDays = 2;

/** The last moment at which it may go. What is to be known before a day, or during it, is of no use after it. */
function lastMomentOf(timing: Timing, at: Date, days: Days): Date {
  const day = days.find(({ number }) => number === timing.day);
  const endOf = (date: string) => new Date(londonInstant(addDays(date, 1), 0).getTime() - 1);
  const bounds = [endOf(addDays(londonDate(at), lateDays))];
  if (day && timing.daysAfter <= 0) {
    const over = day.ends ? londonInstant(day.date, day.ends) : null;
    // What is meant for the evening of the day has until midnight.
    bounds.push(over && at <= over ? over : endOf(day.date));
  }
  if (timing.lastOn !== null) bounds.push(endOf(timing.lastOn));
  return new Date(Math.min(...bounds.map((bound) => bound.getTime())));
}

/** Whether what a message tells is of no use any more, however it is told: the day before which it was to be known is over. */
export function isOver(
  { day, daysAfter, lastOn, calendar }: Timing & Pick<GroupMessage, 'calendar'>,
  days: Days,
  instant: Date,
): boolean {
  const counted = daysAfter <= 0 ? days.find(({ number }) => number === day)?.date : undefined;
  const last = day === null && calendar ? days.at(-1)?.date : counted;
  const today = londonDate(instant);
  return (last !== undefined && today > last) || (lastOn !== null && today > lastOn);
}

/** When a message that goes at `instant` is of no use any more, by the cohort's days as they are now. */
export function usefulUntil(timing: Timing & { startedAt: Date | null }, days: Days, instant: Date): Date {
  const at = (timing.day === null ? timing.startedAt : timeOf(timing, days)) ?? instant;
  return lastMomentOf(timing, at, days);
}

/** Whether a message that was sent off at `startedAt` goes at `instant`: now, later, or never, and then why. */
export function dueOf(
  timing: Timing & { startedAt: Date | null },
  days: Days,
  instant: Date,
): 'now' | 'later' | { never: string } {
  const at = timing.day === null ? (timing.startedAt ?? instant) : timeOf(timing, days);
  if (!at) return { never: `The cohort has no day ${timing.day ?? ''} any more.` };
  const last = lastMomentOf(timing, at, days);
  if (instant > last || at > last)
    return { never: `It could go until ${writtenDay(londonDate(last))}, and that is over.` };
  return at <= instant ? 'now' : 'later';
}

/** When a message goes, in words. */
export function timingInWords(timing: Timing & { startedAt: Date | null }, days: Days): string {
  const { startedAt } = timing;
  if (timing.day === null)
    return startedAt ? `${writtenDate(startedAt)} at ${writtenTime(startedAt)}` : 'As soon as it is sent';
  const { daysAfter, day } = timing;
  const count = Math.abs(daysAfter);
  const counted =
    daysAfter === 0
      ? `On day ${day}`
      : `${count} ${count === 1 ? 'day' : 'days'} ${daysAfter < 0 ? 'before' : 'after'} day ${day}`;
  const at = timeOf(timing, days);
  return at ? `${counted}: ${writtenDate(at)} at ${writtenTime(at)}` : counted;
}

/** A subject as a title, with what is the same for everybody in it. */
export const titleOf = (
  subject: string,
  { name, programmeName }: { name: string; programmeName: string },
): string => subject.replaceAll('{course}', name).replaceAll('{programme}', programmeName);

/** Whom a list is to, in words. */
export function listInWords({ to, state, table, experience, notAnswered, people }: List): string {
  const parts = [
    to === 'applicants' && people === null ? (state ? applicantStateWords[state] : 'begun or undecided') : '',
    table === null ? '' : `at table ${table}`,
    experience === null ? '' : experienceOf[experience],
    notAnswered === null ? '' : 'whose form is not in',
    people === null ? '' : `${people.length} chosen`,
  ].filter((part) => part !== '');
  return [audienceWords[to], ...parts].join(', ');
}

const experienceOf = {
  new: 'new to the role',
  some: 'with some experience',
  experienced: 'experienced',
} as const;

/** Somebody for whom a field would be empty, and which. */
export type Gap = { key: string; name: string; fields: string[] };

/** For whom these words can't be filled in. */
export const gapsIn = (words: Words, list: List, recipients: readonly Recipient[]): Gap[] =>
  recipients.flatMap(({ key, name, values }) => {
    const fields = emptyIn(words, fieldsFor(list), values);
    return fields.length > 0 ? [{ key, name, fields }] : [];
  });

/** The same as a sentence. */
export function gapsInWords(gaps: readonly Gap[]): string {
  const fields = [...new Set(gaps.flatMap((gap) => gap.fields))].map((field) => `{${field}}`);
  const names = gaps.slice(0, 5).map(({ name }) => name);
  const more = gaps.length - names.length;
  return `${listed(fields)} would be empty for ${listed([...names, ...(more > 0 ? [`${more} more`] : [])])}. Take it out of the text, or see to it first.`;
}
