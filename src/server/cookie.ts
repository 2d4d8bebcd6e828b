import { env } from './env';
import { carried } from './request';

const secure = (): boolean => env().ROUNDTABLE_URL.startsWith('https://');

/**
 * Behind https a cookie's name begins with `__Host-`: browsers then hold to it that it came by https, from this very
 * host and for all of it, so that no neighbouring site can plant one.
 */
export const cookieName = (name: string): string => (secure() ? `__Host-${name}` : name);

const options = () => ({ httpOnly: true, sameSite: 'lax', secure: secure(), path: '/' }) as const;

/** Keeps a value on this browser, which no script can read. */
export async function keepCookie(name: string, value: string, seconds: number): Promise<void> {
  (await carried()).keep({ name: cookieName(name), value, maxAge: seconds, ...options() });
}

/** What this browser keeps under the name, if anything. */
export async function readCookie(name: string): Promise<string | undefined> {
  return (await carried()).cookie(cookieName(name));
}

/** Lets this browser forget what it keeps under the name. */
export async function dropCookie(name: string): Promise<void> {
  (await carried()).keep({ name: cookieName(name), value: '', maxAge: 0, ...options() });
}
