import type { Purpose } from './purposes';

/** How somebody would rather be reached, and how what they are sent has to look. */
export type Channel = 'email' | 'phone' | 'text' | 'post';
export type ReadingFormat = 'standard' | 'large_print' | 'easy_read' | 'plain_text';

/** What decides whether and how somebody can be written to. */
export type Reach = {
  contactBy: Channel;
  format: ReadingFormat;
  email: string | null;
  phone: string | null;
  address: string;
  noContact: boolean;
  adverts: boolean;
  /** The ways by which what was sent came back. */
  dead: readonly Channel[];
};

/** What this installation can send by itself: there is a mail server, or GOV.UK Notify is set up for it. */
export type Means = { email: boolean; text: boolean; post: boolean };

export type Route =
  | { is: 'send'; way: 'email' | 'text' | 'post'; to: string }
  /** Nobody may send it. */
  | { is: 'withheld'; why: string }
  /** Somebody prints it, reads it out or hands it over. */
  | { is: 'by_hand'; way: Channel | null; why: string }
  /** Nothing is set up to send it: it is read where it is. */
  | { is: 'kept' };

/** Why a message with this purpose may not go to somebody at all; null when it may. The one place where this is decided. */
export function blockOn(
  purpose: Purpose,
  { noContact, adverts }: Pick<Reach, 'noContact' | 'adverts'>,
): string | null {
  if (purpose === 'asked') return null;
  if (noContact) return 'Asked not to be contacted';
  if (purpose === 'advert' && !adverts) return 'Has not agreed to adverts';
  return null;
}

/**
 * How a message goes to somebody. `fits`: whether it can be said in a text message. What they asked for themselves goes
 * to the address that they gave, in the form that it has.
 */
export function routeTo(reach: Reach, purpose: Purpose, means: Means, fits: boolean): Route {
  const block = blockOn(purpose, reach);
  if (block) return { is: 'withheld', why: block };
  if (purpose === 'asked' && reach.email) return byMail(reach.email, means);
  if (reach.format === 'easy_read')
    return {
      is: 'by_hand',
      way: reach.contactBy,
      why: 'They read easy read, and this has no easy-read text.',
    };
  if (reach.contactBy === 'phone') return { is: 'by_hand', way: 'phone', why: 'They asked to be phoned.' };
  if (reach.contactBy === 'text') return byText(reach, means, fits);
  if (reach.contactBy === 'post') return byPost(reach, means);
  if (!reach.email) return { is: 'by_hand', way: null, why: 'There is no email address for this person.' };
  if (reach.dead.includes('email'))
    return { is: 'by_hand', way: null, why: 'Mail to their address comes back.' };
  return byMail(reach.email, means);
}

const byMail = (to: string, means: Means): Route =>
  means.email ? { is: 'send', way: 'email', to } : { is: 'kept' };

function byText({ phone, dead }: Reach, means: Means, fits: boolean): Route {
  const hand = (why: string): Route => ({ is: 'by_hand', way: 'text', why });
  if (!phone) return hand('They asked for a text message, and there is no number.');
  if (dead.includes('text')) return hand('Text messages to their number come back.');
  if (!means.text) return hand('They asked for a text message, and none can be sent from here.');
  if (!fits) return hand('They asked for a text message, and this is too long for one.');
  return { is: 'send', way: 'text', to: phone };
}

function byPost({ address, format, dead }: Reach, means: Means): Route {
  const hand = (why: string): Route => ({ is: 'by_hand', way: 'post', why });
  if (format === 'large_print') return hand('They asked for a letter in large print: print it here.');
  if (!means.post) return hand('They asked for a letter.');
  if (!address) return hand('They asked for a letter, and there is no address.');
  if (dead.includes('post')) return hand('Letters to their address come back.');
  return { is: 'send', way: 'post', to: address };
}

/** The ways to reach somebody that are left when mail to them comes back, as staff read them. */
export function otherWays({ phone, address }: Pick<Reach, 'phone' | 'address'>): string {
  const ways = [...(phone ? [`phone ${phone}`] : []), ...(address ? ['by post'] : [])];
  return ways.length > 0 ? `Try ${ways.join(', or ')}.` : 'No other way to reach them is known.';
}
