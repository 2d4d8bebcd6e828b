import { queueMessage } from '@/features/messages/commands';
import { now } from '@/server/clock';
import { env } from '@/server/env';
import { NotFound } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, type Outcome, rejected } from '@/server/outcome';
import { countTry, type Limit } from '@/server/rate-limit';
import { seal, unseal } from '@/server/seal';
import { newToken, sixDigits } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { personaId } from '../data';
import { personToMail, saveCodeTried, saveLinkUsed, saveSignIn, signInOf } from './data';
import { lastsMinutes, linkState, linkWords, sendSignInJob, signInMessage, waitInWords } from './model';
import { maySignIn, mayMakeSignIn } from './policy';

const quarterOfAnHour = 15 * 60;
const asks: Limit = { name: 'sign-in', points: 5, seconds: quarterOfAnHour };
// A whole room may share one network address, and so may a hospital.
const asksFromOnePlace: Limit = { name: 'sign-in-place', points: 60, seconds: quarterOfAnHour };
const codes: Limit = { name: 'sign-in-code', points: 20, seconds: quarterOfAnHour };
const codesFromOnePlace: Limit = { name: 'sign-in-code-place', points: 120, seconds: quarterOfAnHour };

/**
 * Asks for a link and a code. Whether the address is known is only looked up later, by a job: here the same work is
 * done for every address, so that neither the answer nor its time says who is known.
 */
export async function askToSignIn(viewer: Viewer, { email, networkAddress }: { email: string; networkAddress: string }): Promise<Outcome<{ email: string }>> {
  const wait = Math.max(await countTry(asks, email), await countTry(asksFromOnePlace, networkAddress));
  if (wait > 0) return rejected('email', `You have asked for several messages. Look for the newest one, or wait ${waitInWords(wait)} and ask again.`);
  const requestId = crypto.randomUUID();
  await write(maySignIn(viewer, 'ask to sign in', requestId), (tx) => enqueue(tx, sendSignInJob, { requestId, sealed: sealedAddress(email) }));
  return done({ email });
}

const purpose = 'sign-in-address';
const sealedAddress = (email: string): string => Buffer.from(seal(email, purpose)).toString('base64url');

/** Makes a link and a code for whoever has the address, and sends them. For an address that nobody has, nothing. */
export async function sendSignIn(viewer: Viewer, { requestId, sealed }: { requestId: string; sealed: string }): Promise<Outcome<void>> {
  const email = unseal(Buffer.from(sealed, 'base64url'), purpose);
  const person = email && (await personToMail(viewer, email));
  if (!person) return done();
  const { id: personId, name } = person;
  const token = newToken();
  const code = sixDigits();
  const expiresAt = new Date(now().getTime() + lastsMinutes * 60_000);
  await write(mayMakeSignIn(viewer, requestId), async (tx) => {
    const isNew = await saveSignIn(tx, { id: requestId, personId, token, code, expiresAt });
    const words = signInMessage({ name, code, link: `${env().ROUNDTABLE_URL}/sign-in/link/${token}` });
    if (isNew) await queueMessage(tx, { personId, kind: 'sign-in', ...words });
  });
  return done();
}

/** Uses a link. Of many at once, one signs in; the others hear what the link is worth now. Whoever is in already stays in. */
export async function useLink(viewer: Viewer, { token }: { token: string }): Promise<Outcome<{ personId: string }>> {
  const known = await signInOf(viewer, token);
  const personId = known && (await write(maySignIn(viewer, 'use a link to sign in', known.id), (tx) => saveLinkUsed(tx, token)));
  if (personId) return done({ personId });
  const state = linkState(await signInOf(viewer, token), now());
  if (state === 'used' && viewer.kind === 'person' && viewer.personId === known?.personId) return done({ personId: known.personId });
  const { title, text } = linkWords[state === 'good' ? 'unknown' : state];
  return rejected('form', `${title}. ${text}`);
}

/** Uses a code together with the address that it was sent to. */
export async function useCode(viewer: Viewer, { email, code, networkAddress }: { email: string; code: string; networkAddress: string }): Promise<Outcome<{ personId: string }>> {
  if (!email) return rejected('code', 'This page has been open too long. Ask for a new message.');
  const wait = Math.max(await countTry(codes, email), await countTry(codesFromOnePlace, networkAddress));
  if (wait > 0) return rejected('code', `Too many codes were tried. Wait ${waitInWords(wait)}, then ask for a new message.`);
  const personId = await write(maySignIn(viewer, 'try a code to sign in', 'code'), (tx) => saveCodeTried(tx, email, code));
  if (personId) return done({ personId });
  return rejected('code', `This code does not work. Check it against the newest message. A code works once, for ${lastsMinutes} minutes, and stops after five wrong tries.`);
}

/** Signs in as one of the demo's people. Where there is no demo, there is nobody. */
export async function signInAsPersona(viewer: Viewer, { persona }: { persona: string }): Promise<Outcome<{ personId: string }>> {
  const verb = 'sign in to the demo';
  const personId = await personaId(viewer, persona);
  if (!personId) throw new NotFound(viewer, verb, persona);
  await write(maySignIn(viewer, verb, personId), () => Promise.resolve());
  return done({ personId });
}
