import { cookies } from 'next/headers';
import { env } from './env';
import { seal, unseal } from './seal';

const name = 'roundtable-sign-in';
const purpose = 'sign-in-cookie';
const anHour = 60 * 60;

/** Remembers on this browser which address asked to sign in: the page for the code needs it, and a URL is no place for it. */
export async function rememberAddress(email: string): Promise<void> {
  const sealed = Buffer.from(seal(email, purpose)).toString('base64url');
  const secure = env().ROUNDTABLE_URL.startsWith('https://');
  (await cookies()).set(name, sealed, { httpOnly: true, sameSite: 'lax', path: '/sign-in', maxAge: anHour, secure });
}

/** The address that asked to sign in on this browser in the last hour, or null. */
export async function recallAddress(): Promise<string | null> {
  const cookie = (await cookies()).get(name)?.value;
  return cookie ? unseal(Buffer.from(cookie, 'base64url'), purpose) : null;
}
