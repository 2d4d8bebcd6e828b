import { signInAsPersona } from '@/features/accounts/sign-in/commands';
import { NotFound } from '@/server/errors';
import { sessionCookieName, sessionToken } from '@/server/session';
import { system } from '@/server/viewer';
import type { Ending } from './ending';

/** A session for one of the demo's people. */
export async function token({ persona, json }: { persona: string; json: boolean }): Promise<Ending> {
  const signedIn = await signInAsPersona(system('command-line'), { persona }).catch((error: unknown) => {
    if (error instanceof NotFound) throw new Error(`This is no demo, or nobody in it is called ${persona}.`);
    throw error;
  });
  if (!signedIn.ok || !signedIn.value.visit) throw new Error('The session could not begin.');
  const value = await sessionToken(signedIn.value.visit);
  console.log(json ? JSON.stringify({ cookie: sessionCookieName(), token: value }) : value);
  return 0;
}
