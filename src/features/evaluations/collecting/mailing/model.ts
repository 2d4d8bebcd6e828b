import { addDays } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';
import { unmarked } from '@/languages/other-language';
import type { Say } from '@/languages/say';
import type { Channel, LedgerEntry } from '../../ledger/model';
import { inTheSame, type MailMeaning, meaningOf } from '../mail-texts/model';
import { type Stage, stageState } from '../../model';

/** One time at which a stage's mail goes out. `number`: 0 is the invitation, 1 the first reminder. */
export type Mailing = { number: number; at: Date; meaning: MailMeaning };

type Timed = Pick<Stage, 'opensAt' | 'closesAt' | 'reminderDays'>;

const minutes = { quietUntil: 8 * 60, reminders: 10 * 60, quietFrom: 20 * 60 };

/**
 * When a stage's mail goes out, by the clock on the wall in London: the invitation when it opens, each reminder at
 * ten in the morning so many days later, none in the quiet hours (20:00 to 8:00), none once it has closed.
 */
export function mailingsOf({ opensAt, closesAt, reminderDays }: Timed): Mailing[] {
  if (!opensAt) return [];
  const first = outOfQuietHours(opensAt);
  const days = [...new Set(reminderDays)].filter((day) => day >= 1).sort((a, b) => a - b);
  const reminders = days
    .map((day) => londonInstant(addDays(londonDate(opensAt), day), minutes.reminders))
    .filter((at) => londonDate(at) > londonDate(first));
  return [first, ...reminders]
    .filter((at) => !closesAt || at < closesAt)
    .map((at, number, { length }) => ({ number, at, meaning: meaningOf(number, length - 1) }));
}

function outOfQuietHours(instant: Date): Date {
  const day = londonDate(instant);
  const morning = londonInstant(day, minutes.quietUntil);
  if (instant < morning) return morning;
  return instant < londonInstant(day, minutes.quietFrom)
    ? instant
    : londonInstant(addDays(day, 1), minutes.quietUntil);
}

/** Whether links lead anywhere now. */
export const takesLinks = (
  stage: Pick<Stage, 'formVersionId' | 'opensAt' | 'closesAt'>,
  instant: Date,
): boolean => stageState(stage, instant) === 'open';
export const openFirst = 'Open the form first: the links lead to it.';

/** Whether mail may go out at this moment at all. */
export function isQuiet(instant: Date): boolean {
  const day = londonDate(instant);
  return instant < londonInstant(day, minutes.quietUntil) || instant >= londonInstant(day, minutes.quietFrom);
}

/** What is known of somebody who may be written to. */
export type Reached = {
  finished: boolean;
  /** They have an address and would rather be written to than called. */
  byMail: boolean;
  quiet: boolean;
  invited: boolean;
  reminders: number;
  /** The last day (`yyyy-mm-dd`) on which anything went to them, about any form. */
  mailedOn: string | null;
};

const staleAfterDays = { invitation: 60, reminder: 2 };

/**
 * What is due to somebody at `instant`: 0 the invitation, 1 the first reminder, and so on; null when nothing is.
 * Nobody gets two in a day. A reminder missed by more than two days (Roundtable was off) is left out, not made up for.
 */
export function dueTo(person: Reached, stage: Timed, instant: Date): number | null {
  if (person.finished || person.quiet || !person.byMail || isQuiet(instant)) return null;
  if (person.mailedOn !== null && person.mailedOn >= londonDate(instant)) return null;
  if (stage.closesAt && instant >= stage.closesAt) return null;
  const past = mailingsOf(stage).filter((mailing) => mailing.at <= instant);
  const last = past.at(-1);
  if (!last) return null;
  const fresh = (at: Date, days: number) => londonDate(instant) <= addDays(londonDate(at), days);
  if (!person.invited) return fresh(past[0]?.at ?? last.at, staleAfterDays.invitation) ? 0 : null;
  return last.number > person.reminders && fresh(last.at, staleAfterDays.reminder) ? last.number : null;
}

/** What is known of somebody in the ledger, as far as it decides what goes to them. */
export const reachedIn = (entry: LedgerEntry): Reached => ({
  finished: entry.state === 'finished',
  byMail: channelOf(entry) === 'email',
  quiet: entry.quiet,
  invited: entry.invited,
  reminders: entry.reminders,
  mailedOn: entry.mailedOn,
});

/** When anything may go to somebody next: out of the quiet hours, and not on a day on which they had mail already. */
function soonest({ mailedOn }: Reached, instant: Date): Date {
  const day = londonDate(instant);
  const hadMail = mailedOn !== null && mailedOn >= day;
  return outOfQuietHours(hadMail ? londonInstant(addDays(day, 1), minutes.quietUntil) : instant);
}

/**
 * When somebody hears next from a stage, if nothing changes: `instant` itself when something is due now, null when no more
 * mail is planned for them.
 */
export function nextTo(person: Reached, stage: Timed, instant: Date): Date | null {
  if (person.finished || person.quiet || !person.byMail) return null;
  const soon = soonest(person, instant);
  if (dueTo({ ...person, mailedOn: null }, stage, soon) !== null) return soon;
  const from = person.invited ? person.reminders + 1 : 0;
  const due = (at: Date) => dueTo({ ...person, mailedOn: null }, stage, at) !== null;
  return mailingsOf(stage).find(({ number, at }) => number >= from && at > instant && due(at))?.at ?? null;
}

/** How the people of an audience are reached: how many by mail, by phone, by letter; `quiet` asked for nothing. */
export type Reach = Record<Channel | 'quiet', number>;
export const nobody: Reach = { email: 0, phone: 0, text: 0, post: 0, quiet: 0 };

export type PlannedMail = {
  at: Date;
  stage: Pick<Stage, 'key' | 'title'>;
  meaning: MailMeaning;
  reach: Reach;
};

/** How many reminders a stage sends. */
export const remindersOf = (stage: Timed): number => Math.max(0, mailingsOf(stage).length - 1);

/** All mail of a cohort's stages in the order in which it would go, before anybody has answered. */
export const mailingPlan = (stages: readonly (Stage & { reach: Reach })[]): PlannedMail[] =>
  stages
    .filter((stage) => stage.formVersionId !== null && stage.mailing)
    .flatMap((stage) =>
      mailingsOf(stage).map(({ at, meaning }) => ({ at, stage, meaning, reach: stage.reach })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());

/** How somebody is best reached: as they would rather be, where that is possible. */
export function channelOf({
  email,
  phone,
  contactBy,
}: {
  email: string | null;
  phone: string | null;
  contactBy: Channel;
}): Channel {
  if (contactBy === 'email' && email) return 'email';
  if ((contactBy === 'phone' || contactBy === 'text') && phone) return contactBy;
  if (contactBy === 'post') return 'post';
  return email ? 'email' : phone ? 'phone' : 'post';
}

/** The job that answers somebody who lost their link. */
export const lostLinkJob = { name: 'lost-link' } as const;

/** What goes to somebody who lost their link: the links of their open forms, the same as before. */
export const lostLinkText = (
  say: Say,
  name: string,
  forms: readonly { title: string; link: string }[],
): { subject: string; text: string } => ({
  subject: say('mail.lost.subject', { n: forms.length }),
  text: [
    say('mail.hello', { name }),
    say('mail.lost'),
    ...forms.map(({ title, link }) => `${unmarked(title)}:\n${inTheSame(say, link)}`),
    say('mail.lost.other'),
  ].join('\n\n'),
});
