/** What a message that lets somebody in is for. */
export const signInKind = 'sign-in';

/** A link and a code that go by mail last this long. */
export const lastsMinutes = 10;

/** A link that is handed over where Roundtable runs lasts this long: whoever gets it may still have to start Roundtable. */
export const handedOverMinutes = 60;

/** One place can try a code so often. */
export const triesFromOnePlace = 5;

/** All places together can try a code so often; then it is worth nothing. The link is, and a new code. */
export const triesPerCode = 10;

/** The job that sends somebody a link and a code. */
export const sendSignInJob = { name: 'send-sign-in' } as const;

/** What a link is worth. replaced: a newer message was asked for. unknown: mistyped, or never one of ours. */
export type LinkState = 'good' | 'used' | 'expired' | 'replaced' | 'unknown';

export type SignInFacts = { usedAt: Date | null; expiresAt: Date; replaced: boolean };

/** Used is said before replaced, and replaced before expired: the first reason is the one to tell. */
export function linkState(found: SignInFacts | null, instant: Date): LinkState {
  if (!found) return 'unknown';
  if (found.usedAt) return 'used';
  if (found.replaced) return 'replaced';
  return found.expiresAt > instant ? 'good' : 'expired';
}

/** Why a link no longer works, in words for whoever holds it. */
export const linkWords: Record<Exclude<LinkState, 'good'>, { title: string; text: string }> = {
  used: {
    title: 'This link has been used',
    text: 'Each link works once. If you used it on this device, you may be signed in already.',
  },
  expired: {
    title: 'This link is too old',
    text: `A link that comes by mail works for ${lastsMinutes} minutes after you asked for it. One that set-up printed works for ${handedOverMinutes} minutes: run set-up again for another.`,
  },
  replaced: {
    title: 'There is a newer link',
    text: 'You asked for more than one message. Only the link in the newest one works.',
  },
  unknown: {
    title: 'This link is not right',
    text: 'Part of it may be missing. Open it from the message again, or copy all of it.',
  },
};

/** A wait in words, rounded up so that whoever waits so long is never too early. */
export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return 'a minute';
  return minutes < 60 ? `${minutes} minutes` : 'an hour';
}

/** A code as it is read aloud or typed. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
