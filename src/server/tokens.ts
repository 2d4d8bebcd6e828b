import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { env } from './env';

/** What is kept of a secret that somebody else holds: enough to know it again, too little to make it. */
export function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A new secret of 128 bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** The same secret each time for the same purpose and id, so that a reminder can carry the link again though only its hash is kept. */
export function derivedToken(purpose: string, id: string): string {
  return mac(purpose, id).subarray(0, 16).toString('base64url');
}

/** A hash for what is short enough to be guessed (a six-digit code, a table's code): useless without the server's secret. */
export function keyedHash(purpose: string, secret: string): string {
  return mac(purpose, secret).toString('base64url');
}

/** A whole number from 0 to below `below`, each as likely as the next, that nobody can foretell. */
export const randomBelow = (below: number): number => randomInt(below);

/** Six digits, each as likely as the next. */
export function sixDigits(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** No 0, 1, I, O, U or L: nothing that is read wrong from a card across a table. */
const cardLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code for a card, eight letters and figures (39 bits), the same each time for the same purpose and id. */
export function derivedCardCode(purpose: string, id: string): string {
  return [...mac(purpose, id).subarray(0, 8)]
    .map((byte) => cardLetters.charAt(byte % cardLetters.length))
    .join('');
}

/** Four figures, the same each time for the same purpose and id: to be said aloud, and never the only lock. */
export const derivedFigures = (purpose: string, id: string): string =>
  (mac(purpose, id).readUInt32BE(0) % 10_000).toString().padStart(4, '0');

function mac(purpose: string, id: string): Buffer {
  return createHmac('sha256', env().ROUNDTABLE_SECRET).update(`${purpose}:${id}`).digest();
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(mac('same', one), mac('same', other));
