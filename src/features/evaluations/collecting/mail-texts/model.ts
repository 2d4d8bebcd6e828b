import { lastMinute, londonDate, londonInstant } from '@/calendar/london';
import type { Language } from '@/languages/known';
import { type Changed, changedAmong, wordsOf } from '@/features/messages/templates/own-words';
import type { Say } from '@/languages/say';
import type { Stage } from '../../model';

/** What a text says to somebody. Which reminder is the last follows from how many are planned, not from its number. */
export const mailMeanings = ['invitation', 'first', 'middle', 'last'] as const;
export type MailMeaning = (typeof mailMeanings)[number];

export const meaningNames: Record<MailMeaning, string> = {
  invitation: 'Invitation',
  first: 'First reminder',
  middle: 'Reminder in between',
  last: 'Last reminder',
};

/** What mail number `number` says where so many reminders are planned: 0 is the invitation. */
export function meaningOf(number: number, reminders: number): MailMeaning {
  if (number === 0) return 'invitation';
  if (number >= reminders) return 'last';
  return number === 1 ? 'first' : 'middle';
}

/** The texts that a stage with so many reminders sends. */
export const meaningsOf = (reminders: number): MailMeaning[] =>
  mailMeanings.filter((meaning) =>
    Array.from({ length: reminders + 1 }, (_, number) => meaningOf(number, reminders)).includes(meaning),
  );

/** A subject and the sentences under the greeting, as a facilitator wrote them for one stage, in one language. */
export type OwnText = { meaning: MailMeaning; language: Language; subject: string; text: string };

/** The facilitator's own words for this, in the language that is spoken; undefined where Roundtable's stand. */
export const ownText = (
  own: readonly OwnText[],
  meaning: MailMeaning,
  language: Language,
): OwnText | undefined => own.find((text) => text.meaning === meaning && text.language === language);

/** Whether a stage asks before the course begins: then nobody is thanked for having been there. */
export const asksBefore = (
  { key, opensAt }: Pick<Stage, 'key' | 'opensAt'>,
  firstDay: string | undefined,
): boolean =>
  key === 'before' || (opensAt !== null && firstDay !== undefined && londonDate(opensAt) < firstDay);

/** Whether so many have answered that it can be said of a group. */
export const areMany = (finished: number, asked: number): boolean => asked > 1 && finished * 2 >= asked;

export type Asking = {
  name: string;
  cohortName: string;
  programmeName: string;
  formTitle: string;
  minutes: number;
  link: string;
  promise: string;
  closesAt: Date | null;
  /** The course hasn't begun. */
  before: boolean;
  /** Half of the group or more have answered. */
  many: boolean;
  /** What the programme says in place of Roundtable's words. */
  changed?: readonly Changed[];
};

type Words = { subject: string; text: string };

/** What an invitation or a reminder says. `link` opens the form; it is the person's own. `own`: the facilitator's words. */
export function mailText(say: Say, meaning: MailMeaning, asked: Asking, own?: Words): Words {
  const { subject, text } = own ?? opening(say, meaning, asked);
  return {
    subject,
    text: [
      say('mail.hello', { name: asked.name }),
      text,
      facts(say, meaning, asked),
      `${say('mail.link')}\n${inTheSame(say, asked.link)}`,
      asked.promise,
      say('mail.leaveOut'),
      say('mail.stop', { link: inTheSame(say, `${asked.link}/stop`) }),
    ].join('\n\n'),
  };
}

/** What stands under the greeting unless the stage has words of its own: the programme's, or else Roundtable's. */
export function opening(say: Say, meaning: MailMeaning, asked: Asking): Words {
  const { name, before, changed = [], programmeName: programme, cohortName: course, formTitle: form } = asked;
  const kind = meaning === 'invitation' && before ? 'form-invitation-before' : (`form-${meaning}` as const);
  return wordsOf(kind, say, changedAmong(changed, kind, say), { name, programme, course, form });
}

/** What follows from how the form stands when the mail goes: it stays around anybody's words. */
const facts = (say: Say, meaning: MailMeaning, { minutes, closesAt, many }: Asking): string =>
  sentences(
    meaning === 'middle' && many && say('mail.middle.many'),
    meaning === 'last' && closesAt && until(say, closesAt),
    say('mail.time', { n: minutes }),
  );

/** A link that opens in the language of the mail. */
export const inTheSame = ({ language, asked }: Say, link: string): string =>
  asked ? `${link}?language=${language}` : link;

const sentences = (...said: (string | false | null)[]): string =>
  said.filter((sentence) => sentence).join(' ');

/** Until when one can answer: a day, and its time unless that is the day's end. */
function until(say: Say, closesAt: Date): string {
  const last = lastMinute(closesAt);
  const endOfDay = londonInstant(londonDate(last), 23 * 60 + 59);
  return last >= endOfDay
    ? say('mail.until', { date: say.date(last) })
    : say('mail.untilTime', { date: say.date(last), time: say.time(last) });
}

/** One text as it would go: whole, and its part that can be changed. `isOwn`: in the facilitator's words. */
export type ShownText = {
  meaning: MailMeaning;
  when: string;
  subject: string;
  whole: string;
  opening: string;
  isOwn: boolean;
};

/** A test says that it is one: its links open nobody's form. */
export const asTest = ({ subject, text }: Words): Words => ({
  subject: `Test: ${subject}`,
  text: `${text}\n\nThis is a test, and it went to you alone. Its links open nobody’s form: each person gets a link of their own.`,
});
