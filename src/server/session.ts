import type { NextAuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from './env';

const lastsSeconds = 7 * 24 * 60 * 60;
const claims = z.object({ personId: z.uuid() });

/** Behind https the cookie may only travel there; its name then says so, and browsers hold to it. */
const secure = () => env().ROUNDTABLE_URL.startsWith('https://');

export const sessionCookieName = () => (secure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token');

/** What next-auth is told: a signed cookie holding a person's id and nothing else. */
export function authOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: env().ROUNDTABLE_SECRET,
    session: { strategy: 'jwt', maxAge: lastsSeconds },
    useSecureCookies: secure(),
    // Its warnings are about addresses of its own endpoints, which are not served here.
    logger: { warn: () => undefined },
    callbacks: {
      session: ({ session, token }) => {
        const known = { expires: session.expires, personId: token.sub };
        return known;
      },
    },
  };
}

/** A session's token for the person: what the cookie holds. */
export function sessionToken(personId: string): Promise<string> {
  return encode({ token: { sub: personId }, secret: env().ROUNDTABLE_SECRET, maxAge: lastsSeconds });
}

/** Signs the person in on this browser. Only after a link or a code was proven. */
export async function startSession(personId: string): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await sessionToken(personId), {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    maxAge: lastsSeconds,
  });
}

export async function endSession(): Promise<void> {
  const jar = await cookies();
  jar.delete({ name: sessionCookieName(), path: '/', secure: secure(), httpOnly: true, sameSite: 'lax' });
}

export async function signedInPersonId(): Promise<string | null> {
  const session = claims.safeParse(await getServerSession(authOptions()));
  return session.success ? session.data.personId : null;
}
