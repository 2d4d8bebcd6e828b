/**
 * asked: somebody asked for it themselves, or it guards their account. service: about their own course, or a wish for a
 * place. advert: about anything else, such as a next course.
 */
export type Purpose = 'asked' | 'service' | 'advert';

/** How long a message is of use, in minutes, where whoever writes it doesn't know better. */
const hour = 60;
const day = 24 * hour;

type Known = { purpose: Purpose; minutes: number };

const known: Record<string, Known> = {
  'sign-in': { purpose: 'asked', minutes: 10 },
  link: { purpose: 'asked', minutes: day },
  application: { purpose: 'asked', minutes: 7 * day },
  'address-changed': { purpose: 'asked', minutes: 7 * day },
  test: { purpose: 'asked', minutes: hour },
  'test-of-a-text': { purpose: 'asked', minutes: hour },
  invitation: { purpose: 'service', minutes: 2 * day },
  reminder: { purpose: 'service', minutes: day },
  seat: { purpose: 'service', minutes: day },
};

const other: Known = { purpose: 'service', minutes: 7 * day };

/** What a message of this kind is for. What nobody named is a service: an advert says so itself. */
export const purposeOf = (kind: string): Purpose => (known[kind] ?? other).purpose;

/** Until when a message of this kind is of use, when it is written at `at`. */
export const usefulUntil = (kind: string, at: Date): Date =>
  new Date(at.getTime() + (known[kind] ?? other).minutes * 60_000);
