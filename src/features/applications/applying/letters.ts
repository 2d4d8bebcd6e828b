import type { Say } from '@/languages/say';
import { writtenCode } from '@/writing/codes';

/** An application as somebody is written to about it. */
export type ToWrite = {
  name: string;
  reference: string;
  startedAt: Date;
  sentAt: Date | null;
  link: string;
  code: string;
};

/** Of which course. */
export type OfCourse = { programmeName: string; cohortName: string };

type Letter = { subject: string; text: string };

// Anybody can have typed any address, and any name: these letters say neither, so that nobody is written to in somebody else's words.
const inParts = (say: Say, course: OfCourse, parts: readonly string[]): Letter => ({
  subject: say('mail.apply.subject', { cohort: course.cohortName }),
  text: [say('mail.apply.hello'), ...parts].join('\n\n'),
});

const named = ({ programmeName, cohortName }: OfCourse) => ({ programme: programmeName, cohort: cohortName });

/** Goes to whoever began an application, or lost its link: the way on with each that stands under the address. */
export const linksLetter = (say: Say, course: OfCourse, all: readonly ToWrite[]): Letter =>
  inParts(say, course, [
    say('mail.apply.begun', named(course)),
    ...all.map((one) =>
      [lineOf(say, one), one.link, say('mail.apply.code', { code: writtenCode(one.code) })].join('\n'),
    ),
    say('mail.apply.notYours'),
    say('mail.lost.other'),
  ]);

/** Which one it is, for two who share a mailbox. */
function lineOf(say: Say, { name, reference, startedAt, sentAt }: ToWrite): string {
  const who = initialsOf(name);
  return sentAt
    ? say('mail.apply.oneSent', { who, reference, day: say.date(sentAt) })
    : say('mail.apply.one', { who, reference, day: say.date(startedAt) });
}

/** The first letters of a name's first and last word: enough to know one's own by, and no room for a message. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((letter) => `${letter}.`).join(' ') || '–';
}

/** Says that an application is in, and what comes next. */
export const sentLetter = (
  say: Say,
  course: OfCourse,
  { reference, takeBack }: { reference: string; takeBack: string },
): Letter =>
  inParts(say, course, [
    say('mail.apply.sent', named(course)),
    say('apply.reference', { reference }),
    say('apply.next'),
    say('mail.apply.takeBack'),
    takeBack,
  ]);

/** Says that the other of a pair applies no more, or applies alone. */
export const aloneLetter = (say: Say, course: OfCourse, takeBack: string): Letter =>
  inParts(say, course, [say('mail.apply.alone', named(course)), takeBack]);
