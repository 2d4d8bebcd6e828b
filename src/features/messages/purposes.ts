/**
 * asked: somebody asked for it themselves, or it guards their account. service: about their own course. advert: about
 * anything else, such as a next course.
 */
export type Purpose = 'asked' | 'service' | 'advert';

/** In minutes. */
const hour = 60;
const day = 24 * hour;

/** What somebody asked for at that moment, and for how long it is of use where whoever writes it doesn't know better. */
const asked = {
  'sign-in': 10,
  link: day,
  application: 7 * day,
  'address-changed': 7 * day,
  'records-merged': 7 * day,
  'records-parted': 7 * day,
  test: hour,
  'test-of-a-text': hour,
} as const;
export type AskedKind = keyof typeof asked;

const isAsked = (kind: string): kind is AskedKind => kind in asked;

/**
 * What a message of this kind is for. Whoever applied has asked for the answer, whatever an old record of theirs says. What
 * nobody named is a service, which is held back from whoever wants no contact; an advert says so itself.
 */
export function purposeOf(kind: string): Purpose {
  if (isAsked(kind) || kind.startsWith('place-')) return 'asked';
  return kind.startsWith('advert') ? 'advert' : 'service';
}

/** Until when a message of this kind is of use, when it is written at `at`. */
export const usefulUntil = (kind: string, at: Date): Date =>
  new Date(at.getTime() + (isAsked(kind) ? asked[kind] : 7 * day) * 60_000);

/** So many days after a moment: until when something is of use that has no end of its own. */
export const daysFrom = (at: Date, days: number): Date => new Date(at.getTime() + days * day * 60_000);

/** Kinds of message whose point is their link: their subject and the link say enough. */
const linkIsEnough = new Set(['invitation', 'reminder', 'place-offer', 'link']);

/** Whether a message of this kind can be shortened to what it is about and its link. */
export const isLinkEnough = (kind: string): boolean => linkIsEnough.has(kind);
