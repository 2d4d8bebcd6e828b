import type { Language } from '@/languages/known';
import type { Say } from '@/languages/say';
import { fieldsOf, kinds, type TemplateKind, type ValuesOf } from './kinds';
import { filled, troubleIn, type Words } from './model';

const paragraphs = (...all: readonly string[]): string => all.join('\n\n');

const hello = (say: Say): string => say('mail.hello', { name: '{name}' });
const course = '{course}';
const about = { programme: '{programme}', form: '{form}' };

/** What every letter about a place ends with. */
const ends = ['{ask}', 'Roundtable'];

const offered = (say: Say): string[] => [
  hello(say),
  say('offer.lead', { course }),
  '{days}',
  '{where}',
  '{until}',
  say('mail.offer.link', { link: '{link}' }),
  ...ends,
];

/** Each template as Roundtable says it, before anybody changed it. */
const texts: Record<TemplateKind, (say: Say) => Words> = {
  'sign-in': () => ({
    subject: 'Sign in to Roundtable',
    text: paragraphs(
      'Hello {name},',
      'You asked to sign in to Roundtable. Open this link and press “Sign in”:',
      '{link}',
      'Or type this code on the page where you asked:',
      '{code}',
      'The link and the code work once, for {minutes} minutes.',
      'If you did not ask for this, you need do nothing:\nsigning in as you takes what stands in this message.',
      'Roundtable',
    ),
  }),
  'role-given': () => ({
    subject: 'Your part in Roundtable: {part}',
    text: paragraphs(
      'Hello {name},',
      '{by} has given you a part in Roundtable, where courses for lay partners are run. You are there as: {part}.',
      '{work}',
      'To begin, open {link} and type the address that this message came to. You get a link to sign in. There is no password.',
      'If you did not expect this, ask {by}. You need do nothing.',
      'Roundtable',
    ),
  }),
  // Without a name, and without the new address: who reads it may be somebody else.
  'address-changed': () => ({
    subject: 'Your email address at Roundtable was changed',
    text: paragraphs(
      'Hello,',
      'Until now, Roundtable wrote to you at this address. Somebody who runs\nyour course has put another one in its place. From now on, messages\nand links to sign in go there, and no longer come here.\nWherever you were signed in, you were signed out.',
      'If you asked for this, you need do nothing.',
      'If you did not, tell the person who runs your course as soon as you\ncan, by phone if possible. They can put this address back.',
      'Roundtable',
    ),
  }),
  // Without a name and without the other address, for the same reason.
  'records-merged': () => ({
    subject: 'Two records of you at Roundtable are one now',
    text: paragraphs(
      'Hello,',
      'Roundtable had two records that seem to be yours, and somebody who\nruns your course has made them one. If the other one had an email\naddress too, each of the two now signs you in.',
      'If you know that you were there twice, you need do nothing.',
      'If you did not, tell the person who runs your course as soon as you\ncan, by phone if possible: it may be somebody else’s record. They can\nundo it.',
      'Roundtable',
    ),
  }),
  'records-parted': () => ({
    subject: 'Your record at Roundtable is on its own again',
    text: paragraphs(
      'Hello,',
      'Two records at Roundtable had been made one. Somebody who runs your\ncourse has taken them apart again. This address signs in to yours\nalone. Wherever you were signed in, you were signed out.',
      'Links to forms that were sent to you before do not work any more.\nYou can have your link sent again, on the page that such a link opens.',
      'If this surprises you, tell the person who runs your course.',
      'Roundtable',
    ),
  }),
  seat: () => ({
    subject: 'You have another seat',
    text: paragraphs(
      'Hello {name},',
      'in {course} you now sit {seat}.',
      'The table plan on the wall says the same. Ask whoever runs the day if anything is unclear.',
    ),
  }),
  'form-invitation-before': (say) => ({
    subject: say('mail.about', about),
    text: say('mail.invite.before', { programme: '{programme}', cohort: course }),
  }),
  'form-invitation': (say) => ({
    subject: say('mail.about', about),
    text: say('mail.invite', { programme: '{programme}', cohort: course }),
  }),
  'form-first': (say) => ({
    subject: say('mail.first.subject', { form: '{form}' }),
    text: say('mail.first'),
  }),
  'form-middle': (say) => ({
    subject: say('mail.middle.subject', { form: '{form}' }),
    text: say('mail.middle'),
  }),
  'form-last': (say) => ({
    subject: say('mail.last.subject', { form: '{form}' }),
    text: `${say('mail.last')} ${say('mail.last.enough')}`,
  }),
  joining: () => ({
    subject: 'Joining instructions: {course}',
    text: paragraphs(
      'Hello {name},',
      'You have a place on {programme}, {course}. This is where to be, and when.',
      '{when}',
      'Where it is: {venue}',
      'You sit at {table}. Your table coach is {coach}.',
      '{arranged}',
      'A file for your calendar comes with this message for each day.',
      '{ask}',
      'Roundtable',
    ),
  }),
  'place-offer': (say) => ({
    subject: say('mail.offer.subject', { course }),
    text: paragraphs(...offered(say)),
  }),
  'place-reminder': (say) => ({
    subject: say('mail.offer.remind', { date: '{date}' }),
    text: paragraphs(...offered(say)),
  }),
  'place-waiting': (say) => ({
    subject: `${say('offer.waiting.title')}: {course}`,
    text: paragraphs(hello(say), say('offer.waiting'), ...ends),
  }),
  'place-full': (say) => ({
    subject: `${say('offer.waiting.title')}: {course}`,
    text: paragraphs(hello(say), say('offer.full'), say('offer.waiting'), ...ends),
  }),
  'place-decline': (say) => ({
    subject: say('mail.decline.subject', { course }),
    text: paragraphs(hello(say), say('mail.decline', { course }), ...ends),
  }),
  'place-taken': (say) => ({
    subject: `${say('offer.taken.title')}: {course}`,
    text: paragraphs(hello(say), say('offer.taken', { course }), '{days}', '{where}', ...ends),
  }),
  'place-over': (say) => ({
    subject: `${say('offer.over.title')}: {course}`,
    text: paragraphs(hello(say), say('offer.withdrawn'), ...ends),
  }),
  'place-pair_ended': (say) => ({
    subject: `${say('offer.over.title')}: {course}`,
    text: paragraphs(hello(say), say('mail.pairEnded'), ...ends),
  }),
};

/** A template in Roundtable's own words, in the language that is spoken. */
export function ownWords(say: Say, kind: TemplateKind): Words {
  const { subject, text } = texts[kind](say);
  return { subject: barelyLinked(subject, kind), text: barelyLinked(text, kind) };
}

/** Without the unseen marks of another direction around links: what makes a link of them would take the marks along. */
const barelyLinked = (text: string, kind: TemplateKind): string =>
  'link' in fieldsOf(kind) ? text.replaceAll('\u2068{link}\u2069', '{link}') : text;

/** Words that somebody wrote in place of Roundtable's. */
export type ChangedWords = Words & { version: number };
export type Changed = ChangedWords & { kind: TemplateKind; language: Language };

/** The language in which a kind goes to somebody who is spoken to in this one. */
export const languageOf = (kind: TemplateKind, say: Say): Language =>
  kinds[kind].spoken === 'all' ? say.language : 'en';

/**
 * A message with everything filled in. Words that no longer fit, since a field of theirs is gone, are passed over for
 * Roundtable's: nothing that is told of waits for them.
 */
export function wordsOf<K extends TemplateKind>(
  kind: K,
  say: Say,
  changed: Words | null,
  values: ValuesOf<K>,
): Words {
  const words = changed && !isPassedOver(kind, changed) ? changed : ownWords(say, kind);
  return filled(words, fieldsOf(kind), values);
}

/** Whether somebody's words no longer fit, so that Roundtable's go in their place. */
export const isPassedOver = (kind: TemplateKind, changed: Words): boolean =>
  troubleIn(changed, fieldsOf(kind)).length > 0;

/** What of all that was changed in a place is of this kind, in the language that is spoken. */
export const changedAmong = (all: readonly Changed[], kind: TemplateKind, say: Say): Changed | null =>
  all.find((one) => one.kind === kind && one.language === languageOf(kind, say)) ?? null;
