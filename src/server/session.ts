import type { NextAuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { unmovedNow } from './clock';
import { cookieName, dropCookie, keepCookie } from './cookie';
import { env } from './env';

/** Somebody signed in on one browser: the row that the cookie names. */
export type Visit = { id: string; expiresAt: Date };

const name = 'next-auth.session-token';
const claims = z.object({ visitId: z.uuid() });

export const sessionCookieName = () => cookieName(name);

/** What next-auth is told: an encrypted cookie holding a visit's id and nothing else. */
function authOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: env().ROUNDTABLE_SECRET,
    session: { strategy: 'jwt' },
    cookies: { sessionToken: { name: sessionCookieName(), options: {} } },
    // Its warnings are about addresses of its own endpoints, which are not served here.
    // A cookie that is none of ours is no fault of the server either.
    logger: { warn: () => undefined, error: () => undefined },
    callbacks: {
      session: ({ session, token }) => {
        const known = { expires: session.expires, visitId: token.sub };
        return known;
      },
    },
  };
}

const secondsLeft = ({ expiresAt }: Visit): number =>
  Math.round((expiresAt.getTime() - unmovedNow().getTime()) / 1000);

/** The token of a visit: what the cookie holds. */
export function sessionToken(visit: Visit): Promise<string> {
  return encode({ token: { sub: visit.id }, secret: env().ROUNDTABLE_SECRET, maxAge: secondsLeft(visit) });
}

/** Hands this browser the cookie of a visit. Only after a link or a code was proven. */
export async function startSession(visit: Visit): Promise<void> {
  await keepCookie(name, await sessionToken(visit), secondsLeft(visit));
}

export const endSession = (): Promise<void> => dropCookie(name);

/** The visit that this request's cookie names. Whether it has ended, the database knows. */
export async function namedVisit(): Promise<string | null> {
  const session = claims.safeParse(await getServerSession(authOptions()));
  return session.success ? session.data.visitId : null;
}
