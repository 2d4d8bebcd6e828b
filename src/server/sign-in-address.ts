import { keepCookie, readCookie } from './cookie';
import { seal, unseal } from './seal';

const name = 'roundtable-sign-in';
const purpose = 'sign-in-cookie';
const anHour = 60 * 60;

/** Remembers on this browser which address asked to sign in: the page for the code needs it, and a URL is no place for it. */
export async function rememberAddress(email: string): Promise<void> {
  await keepCookie(name, Buffer.from(seal(email, purpose)).toString('base64url'), anHour);
}

/** The address that asked to sign in on this browser in the last hour, or null. */
export async function recallAddress(): Promise<string | null> {
  const cookie = await readCookie(name);
  return cookie ? unseal(Buffer.from(cookie, 'base64url'), purpose) : null;
}
