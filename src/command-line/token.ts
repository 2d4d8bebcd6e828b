import { personaId } from '@/features/accounts/data';
import { sessionCookieName, sessionToken } from '@/server/session';
import { system } from '@/server/viewer';
import type { Ending } from './main';

/** A session for one of the demo's people. */
export async function token({ persona, json }: { persona: string; json: boolean }): Promise<Ending> {
  const personId = await personaId(system('command-line'), persona);
  if (!personId) throw new Error(`This is no demo, or nobody in it is called ${persona}.`);
  const value = await sessionToken(personId);
  console.log(json ? JSON.stringify({ cookie: sessionCookieName(), token: value }) : value);
  return 0;
}
