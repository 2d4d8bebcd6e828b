import { londonInstant } from '@/calendar/london';
import { writtenDay, writtenTime } from '@/calendar/written';
import { kindWords, type Need, standingOn } from '@/features/needs/model';
import { type Feature, featurePlaces } from '@/features/needs/table-features';
import { listed } from '@/writing/words';

/** A day with the minutes at which it begins and ends by the clock on the wall; null before it has a schedule. */
export type DayFacts = {
  id: string;
  number: number;
  date: string;
  begins: number | null;
  ends: number | null;
};

/** The day of a seat that is a coach's: theirs on all of them. */
export const everyDay = 0;

/** Where somebody sits on a day, and what the table has. */
export type SeatFacts = { day: number; table: number; coach: string | null; features: readonly Feature[] };

/** What a cohort's people are told of it, which is the same for all. */
export type CourseFacts = {
  cohortId: string;
  name: string;
  programme: string;
  programmeId: string;
  venue: string;
  contact: string;
  days: readonly DayFacts[];
};

const clock = (date: string, minute: number): string => writtenTime(londonInstant(date, minute));

/** A day as people write it: "Day 1: Thursday 23 November 2017, 9:30 to 16:30". */
export const dayInWords = ({ number, date, begins, ends }: DayFacts): string =>
  `Day ${number}: ${writtenDay(date)}${begins === null || ends === null ? '' : `, ${clock(date, begins)} to ${clock(date, ends)}`}`;

/** Where somebody sits: one table, or one for each day where they change. Empty: nowhere yet. */
export function tableInWords(seats: readonly SeatFacts[]): string {
  const tables = [...new Set(seats.map(({ table }) => table))];
  if (tables.length <= 1) return tables.map((table) => `table ${table}`).join('');
  if (seats.every(({ day }) => day === everyDay)) return `tables ${listed(tables.map(String))}`;
  return listed(
    tables.map((table) => {
      const days = seats.filter((seat) => seat.table === table).map(({ day }) => String(day));
      return `table ${table} on ${days.length === 1 ? 'day' : 'days'} ${listed(days)}`;
    }),
  );
}

/** Who coaches where somebody sits; empty while a table of theirs has no coach. */
export const coachInWords = (seats: readonly SeatFacts[]): string =>
  seats.some(({ coach }) => coach === null)
    ? ''
    : listed([...new Set(seats.flatMap(({ coach }) => coach ?? []))]);

/** What is the same for everybody of a cohort, as a message is filled in with it. */
export const courseValues = ({ name, programme, venue, contact, days }: CourseFacts) => ({
  programme,
  course: name,
  venue,
  when: days.map(dayInWords).join('\n'),
  ask: contact ? `If you have a question, ask ${contact}.` : '',
});

/** Whether somebody sits where this is, on every day for which they need it. */
function sitsWith(feature: Feature, days: readonly number[], seats: readonly SeatFacts[]): boolean {
  const meant = seats.filter(({ day }) => day === everyDay || days.length === 0 || days.includes(day));
  return meant.length > 0 && meant.every(({ features }) => features.includes(feature));
}

type Arranged = Pick<
  Need,
  'kind' | 'adjustment' | 'feature' | 'days' | 'owner' | 'ownedAt' | 'reviews' | 'endedAt'
>;

/** What somebody is told of a need of theirs: what is arranged, as far as it is. Nothing is promised that nobody sees to, nor a seat that isn't theirs. */
export function arrangedLine(need: Arranged, seats: readonly SeatFacts[]): string {
  const standing = standingOn(need, Infinity);
  if (standing === 'taken back') return '';
  const { adjustment, feature, days, kind } = need;
  const isSeated = feature !== null && sitsWith(feature, days, seats);
  const isSettled = standing === 'arranged' && (feature === null || isSeated);
  const parts = [
    standing === 'arranged' ? adjustment : '',
    standing === 'arranged' && isSeated ? `You sit ${featurePlaces[feature]}.` : '',
    isSettled ? '' : `${kindWords(kind)}: we are seeing to it.`,
    days.length > 0 ? `(day ${days.join(', ')})` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What is arranged for somebody, one thing a line. */
export const arrangedInWords = (arranged: readonly string[]): string =>
  arranged.length === 0 ? '' : ['This is arranged for you:', ...arranged.map((one) => `– ${one}`)].join('\n');

/** The parts of what somebody was told that can change afterwards. */
export const toldParts = ['when', 'venue', 'table', 'coach', 'arranged'] as const;
export type ToldPart = (typeof toldParts)[number];
export type Told = Partial<Record<ToldPart, string>>;
export const toldWords: Record<ToldPart, string> = {
  when: 'the days or their times',
  venue: 'the place',
  table: 'their table',
  coach: 'their table coach',
  arranged: 'what is arranged for them',
};

/** Which parts are not any more as they were told. What was not told can't have changed. */
export const changedSince = (told: Told, now: Told): ToldPart[] =>
  toldParts.filter((part) => told[part] !== undefined && told[part] !== now[part]);
