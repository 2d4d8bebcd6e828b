import { addDays } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';
import { counted, plural } from '@/writing/words';
import type { Channel } from '../../ledger/model';
import type { Stage } from '../../model';

/** One time at which a stage's mail goes out. `number`: 0 is the invitation, 1 the first reminder. */
export type Mailing = { number: number; at: Date };

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
    .map((at, number) => ({ number, at }));
}

function outOfQuietHours(instant: Date): Date {
  const day = londonDate(instant);
  const morning = londonInstant(day, minutes.quietUntil);
  if (instant < morning) return morning;
  return instant < londonInstant(day, minutes.quietFrom)
    ? instant
    : londonInstant(addDays(day, 1), minutes.quietUntil);
}

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

/** When somebody hears next from a stage, if nothing changes: null when no more mail is planned for them. */
export function nextTo(person: Reached, stage: Timed, instant: Date): Date | null {
  if (person.finished || person.quiet || !person.byMail) return null;
  const from = person.invited ? person.reminders + 1 : 0;
  return mailingsOf(stage).find((mailing) => mailing.number >= from && mailing.at > instant)?.at ?? null;
}

/** How the people of an audience are reached: how many by mail, by phone, by letter; `quiet` asked for nothing. */
export type Reach = Record<Channel | 'quiet', number>;
export const nobody: Reach = { email: 0, phone: 0, post: 0, quiet: 0 };

export type PlannedMail = { at: Date; stage: Pick<Stage, 'key' | 'title'>; number: number; reach: Reach };

/** All mail of a cohort's stages in the order in which it would go, before anybody has answered. */
export const mailingPlan = (stages: readonly (Stage & { reach: Reach })[]): PlannedMail[] =>
  stages
    .filter((stage) => stage.formVersionId !== null && stage.mailing)
    .flatMap((stage) =>
      mailingsOf(stage).map(({ number, at }) => ({ at, stage, number, reach: stage.reach })),
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
  if (contactBy === 'phone' && phone) return 'phone';
  if (contactBy === 'post') return 'post';
  return email ? 'email' : phone ? 'phone' : 'post';
}

export type Asking = {
  name: string;
  cohortName: string;
  programmeName: string;
  formTitle: string;
  minutes: number;
  link: string;
  promise: string;
  closesAt: Date | null;
};

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** What an invitation or a reminder says. `link` opens the form; it is the person's own. */
export function mailText(number: number, asked: Asking): { subject: string; text: string } {
  const about = `${asked.programmeName}: ${asked.formTitle}`;
  const time = `It takes about ${counted(asked.minutes, 'minute', 'minutes')}.`;
  const opening = openings[Math.min(number, openings.length - 1)] ?? openings[0];
  const { subject, text } = opening(asked, time);
  return {
    subject: subject || about,
    text: [
      `Hello ${asked.name},`,
      text,
      `This is your own link. It works on any phone, tablet or computer:\n${asked.link}`,
      asked.promise,
      'You can leave out any question that you would rather not answer.',
      `Would you rather not be written to about this? Open ${asked.link}/stop and press one button.`,
    ].join('\n\n'),
  };
}

type Opening = (asked: Asking, time: string) => { subject: string; text: string };

/** The invitation, and a different word for each reminder: the same text three times reads like a machine. */
const openings: [Opening, ...Opening[]] = [
  ({ programmeName, cohortName }, time) => ({
    subject: '',
    text: `Thank you for being part of ${programmeName} (${cohortName}). Please tell us how it was for you. ${time}`,
  }),
  ({ formTitle }, time) => ({
    subject: `When you have a moment: ${formTitle}`,
    text: `A few days ago we asked you some questions, and we would still like to hear from you, whether it went well or not. ${time}`,
  }),
  ({ cohortName, formTitle }, time) => ({
    subject: `Your view on ${cohortName}: ${formTitle}`,
    text: `Many of your group have told us how it was. What you say counts as much as what anybody else says, and short answers are fine. ${time}`,
  }),
  ({ formTitle, closesAt }, time) => ({
    subject: `Last reminder: ${formTitle.toLowerCase()}`,
    text: `This is the last time that we ask. ${closesAt ? `The form closes on ${dayFormat.format(closesAt)}. ` : ''}${time} If you have had enough of forms, that is fine too: thank you for what you have given already.`,
  }),
];

/** The job that answers somebody who lost their link. */
export const lostLinkJob = { name: 'lost-link' } as const;

/** What goes to somebody who lost their link: the links of their open forms, the same as before. */
export const lostLinkText = (
  name: string,
  forms: readonly { title: string; link: string }[],
): { subject: string; text: string } => ({
  subject: plural(forms.length, 'Your link', 'Your links'),
  text: [
    `Hello ${name},`,
    'You asked for your link again. It is the same as before.',
    ...forms.map(({ title, link }) => `${title}:\n${link}`),
    'Did somebody else ask? Then you can leave this message as it is: nothing was changed.',
  ].join('\n\n'),
});
