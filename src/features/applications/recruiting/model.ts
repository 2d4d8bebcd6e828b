import { addDays } from '@/calendar/days';
import { lastMinute, londonDate, londonInstant } from '@/calendar/london';

/** How people come to a cohort: what is said to them and asked of them, and until when. */
export type Recruitment = {
  formVersionId: string;
  opensAt: Date | null;
  /** The first instant at which it is closed. */
  closesAt: Date | null;
  /** It closes as well once so many are in. */
  most: number | null;
  about: string;
  forWhom: string;
  paidFor: string;
  version: number;
};

export type RecruitmentState = 'not yet' | 'open' | 'closed';

/** What it hangs on. An archived cohort takes nobody. */
type Until = Pick<Recruitment, 'opensAt' | 'closesAt' | 'most'> & { archivedAt: Date | null };

/** Whether people can send an application at `instant`, when so many are in. */
export function recruitmentState(
  { opensAt, closesAt, most, archivedAt }: Until,
  sent: number,
  instant: Date,
): RecruitmentState {
  if (archivedAt !== null) return 'closed';
  if (!opensAt || instant < opensAt) return 'not yet';
  if (closesAt && instant >= closesAt) return 'closed';
  return most !== null && sent >= most ? 'closed' : 'open';
}

/** What the page says of a course to whoever may want to come. */
export type Course = {
  cohortId: string;
  slug: string;
  programmeName: string;
  cohortName: string;
  area: string;
  venue: string;
  /** `yyyy-mm-dd`, in order. */
  dates: string[];
  contact: string | null;
  recruitment: Recruitment;
  state: RecruitmentState;
};

/** The last day on which people can apply, as an instant within it. */
export const lastDay = ({ closesAt }: Pick<Recruitment, 'closesAt'>): Date | null =>
  closesAt && lastMinute(closesAt);

/** When it closes, by the last day that was typed. Where that is left as it stood, the instant stays: it may have been closed by hand. */
export function closingAt(closesOn: string, kept: Pick<Recruitment, 'closesAt'> | null): Date | null {
  if (closesOn === '') return null;
  const last = kept && lastDay(kept);
  return last && londonDate(last) === closesOn ? kept.closesAt : londonInstant(addDays(closesOn, 1), 0);
}

/** What stands on the page before anybody has written anything. */
export const firstWords = {
  about:
    'Lay partners are patients and carers who sit as equals with health professionals where services are planned. On this course you learn with others how to be heard there.',
  forWhom:
    'You are a patient or a carer, and you sit in a group, board or committee of the health service, or would like to.',
  paidFor: 'The course is free. Travel, lunch and what you need to take part are paid for.',
};

export const stateSaid: Record<RecruitmentState, string> = {
  'not yet': 'People can’t apply yet.',
  open: 'People can apply now.',
  closed: 'People can’t apply any more. Those who were writing can be let in late.',
};
