import type { Say } from '@/languages/say';
import { writtenCode } from '@/writing/codes';

/** An application as somebody is written to about it. */
export type ToWrite = { name: string; link: string; code: string };

/** Of which course. */
export type OfCourse = { programmeName: string; cohortName: string };

type Letter = { subject: string; text: string };

const inParts = (say: Say, course: OfCourse, parts: readonly string[]): Letter => ({
  subject: say('mail.apply.subject', { cohort: course.cohortName }),
  text: parts.join('\n\n'),
});

/** Goes to whoever began an application, or lost its link: the way on, and those that were begun under the same address before. */
export function linksLetter(
  say: Say,
  course: OfCourse,
  [first, ...before]: readonly [ToWrite, ...ToWrite[]],
): Letter {
  return inParts(say, course, [
    say('mail.hello', { name: first.name }),
    say('mail.apply.begun', { programme: course.programmeName, cohort: course.cohortName }),
    first.link,
    say('mail.apply.code', { code: writtenCode(first.code) }),
    ...(before.length > 0 ? [say('mail.apply.before'), ...before.map(({ link }) => link)] : []),
    say('mail.lost.other'),
  ]);
}

/** Says that an application is in, and what comes next. */
export const sentLetter = (
  say: Say,
  course: OfCourse,
  { name, reference, takeBack }: { name: string; reference: string; takeBack: string },
): Letter =>
  inParts(say, course, [
    say('mail.hello', { name }),
    say('mail.apply.sent', { programme: course.programmeName, cohort: course.cohortName }),
    say('apply.reference', { reference }),
    say('apply.next'),
    say('mail.apply.takeBack', { link: takeBack }),
  ]);
