import { queueMessage } from '@/features/messages/commands';
import { forEverybody, loadWords } from '@/features/messages/templates/data';
import { unmovedNow } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, type Outcome, rejected } from '@/server/outcome';
import { countTry, forgetTries, type Limit } from '@/server/rate-limit';
import { seal, unseal } from '@/server/seal';
import { newToken, sixDigits } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { personaId } from '../data';
import { removeVisit, removeVisits, saveVisit } from '../visits/data';
import { can } from './capabilities';
import { personToMail, saveCodeTried, saveLinkUsed, saveSignIn, saveSignInsOver, signInOf } from './data';
import {
  handedOverMinutes,
  lastsMinutes,
  linkState,
  linkWords,
  sendSignInJob,
  spacedCode,
  triesFromOnePlace,
  signInKind,
  waitInWords,
} from './model';

const quarterOfAnHour = 15 * 60;
// A whole room may share one network address, and so may a hospital.
const asksFromOnePlace: Limit = { name: 'sign-in-place', points: 60, seconds: quarterOfAnHour };
const codesFromOnePlace: Limit = { name: 'sign-in-code-place', points: 120, seconds: quarterOfAnHour };

/**
 * How many messages go to one address: for one place, and for all. Counted no longer than a link lasts, so that whenever
 * no further one goes, the newest that went still works: asking locks nobody out.
 */
const whileALinkLasts = lastsMinutes * 60;
const mailsForOnePlace: Limit = { name: 'sign-in-mail-place', points: 3, seconds: whileALinkLasts };
const mails: Limit = { name: 'sign-in-mail', points: 5, seconds: whileALinkLasts };
/** A stranger's wrong codes count where the stranger is. */
const triesOfOnePlace: Limit = { name: 'sign-in-code', points: triesFromOnePlace, seconds: whileALinkLasts };

type Asker = { email: string; networkAddress: string };
const both = ({ email, networkAddress }: Asker): string => `${email} ${networkAddress}`;

/** Whether another message goes to this address. With it, codes may be tried anew from there. */
async function mayMail(asker: Asker): Promise<boolean> {
  const spent =
    (await countTry(mailsForOnePlace, both(asker))) > 0 || (await countTry(mails, asker.email)) > 0;
  if (!spent) await forgetTries(triesOfOnePlace, both(asker));
  return !spent;
}

/** What was sent is used up: whoever comes again needs a new message. */
async function forgetAsking(asker: Asker): Promise<void> {
  await forgetTries(mailsForOnePlace, both(asker));
  await forgetTries(mails, asker.email);
  await forgetTries(triesOfOnePlace, both(asker));
}

/**
 * Asks for a link and a code. Whether the address is known is only looked up later, by a job: here the same work is
 * done for every address, so that neither the answer nor its time says who is known.
 */
export const askToSignIn = command(
  can.ask,
  (_viewer, _asker: Asker) => ({ anything: { id: crypto.randomUUID() } }),
  async ({ anything: request, write }, asker) => {
    const wait = await countTry(asksFromOnePlace, asker.networkAddress);
    if (wait > 0)
      return rejected(
        'email',
        `Many messages were asked for from here. Look for the newest one, or wait ${waitInWords(wait)} and ask again.`,
      );
    const { email } = asker;
    const goes = await mayMail(asker);
    await write(async (tx) => {
      if (goes) await enqueue(tx, sendSignInJob, { requestId: request.id, sealed: sealedAddress(email) });
    });
    return done({ email });
  },
);

const purpose = 'sign-in-address';
const sealedAddress = (email: string): string => Buffer.from(seal(email, purpose)).toString('base64url');

/** Makes a link and a code for whoever has the address, and sends them. For an address that nobody has, nothing. */
export const sendSignIn = command(
  can.make,
  (_viewer, { requestId }: { requestId: string; sealed: string }) => ({ installation: { id: requestId } }),
  async ({ viewer, write }, { requestId, sealed }) => {
    const email = unseal(Buffer.from(sealed, 'base64url'), purpose);
    const person = email && (await personToMail(viewer, email));
    if (!person) return done();
    const { id: personId, name } = person;
    const token = newToken();
    const code = sixDigits();
    const expiresAt = new Date(unmovedNow().getTime() + lastsMinutes * 60_000);
    await write(async (tx) => {
      const isNew = await saveSignIn(tx, { id: requestId, personId, token, code, expiresAt });
      if (!isNew) return;
      const values = {
        name,
        code: spacedCode(code),
        link: `${env().ROUNDTABLE_URL}/sign-in/link/${token}`,
        minutes: String(lastsMinutes),
      };
      const words = await loadWords(tx, 'sign-in', forEverybody, values);
      const about = { personId, cohortId: null, kind: signInKind, awaited: true } as const;
      await queueMessage(tx, { ...about, to: email, ...words });
    });
    return done();
  },
);

/** Makes a link for somebody and hands it to whoever runs the server: before mail is set up, no other way leads in. */
export const handOverLink = command(
  can.make,
  (_viewer, { personId }: { personId: string }) => ({ installation: { id: personId } }),
  async ({ write }, { personId }) => {
    const token = newToken();
    const expiresAt = new Date(unmovedNow().getTime() + handedOverMinutes * 60_000);
    const id = crypto.randomUUID();
    await write((tx) =>
      saveSignIn(tx, { id, personId, token, code: sixDigits(), expiresAt, handedOver: true }),
    );
    return done({ link: `${env().ROUNDTABLE_URL}/sign-in/link/${token}` });
  },
);

/** Who signed in, and the visit that began; null where one goes on. */
export type SignedIn = { personId: string; visit: { id: string; expiresAt: Date } | null };

/** Begins a visit. Whoever was signed in on this browser until now is no longer. */
async function begin(tx: Tx, viewer: Viewer, personId: string): Promise<SignedIn> {
  if (viewer.kind === 'person' && viewer.visitId) await removeVisit(tx, viewer.visitId);
  return { personId, visit: await saveVisit(tx, personId) };
}

/** Uses a link. Of many at once, one signs in; the others hear what the link is worth now. Whoever is in already stays in. */
export const useLink = command(
  can.useLink,
  async (viewer, { token }: { token: string; networkAddress: string }) => {
    const known = await signInOf(viewer, token);
    return { anything: { id: known?.id ?? 'unknown' }, known };
  },
  async ({ known, viewer, write }, { token, networkAddress }): Promise<Outcome<SignedIn>> => {
    const used =
      known &&
      (await write(async (tx) => {
        const person = await saveLinkUsed(tx, token);
        return person && { ...person, signedIn: await begin(tx, viewer, person.id) };
      }));
    if (used) {
      if (used.email) await forgetAsking({ email: used.email, networkAddress });
      return done(used.signedIn);
    }
    const state = linkState(await signInOf(viewer, token), unmovedNow());
    if (state === 'used' && viewer.kind === 'person' && viewer.personId === known?.personId)
      return done({ personId: known.personId, visit: null });
    const { title, text } = linkWords[state === 'good' ? 'unknown' : state];
    return rejected('form', `${title}. ${text}`);
  },
);

/** Uses a code together with the address that it was sent to. */
export const useCode = command(
  can.tryCode,
  (_viewer, _input: Asker & { code: string }) => ({ anything: { id: 'code' } }),
  async ({ viewer, write }, { code, ...asker }): Promise<Outcome<SignedIn>> => {
    if (!asker.email) return rejected('code', 'This page has been open too long. Ask for a new message.');
    const tooMany = await tooManyCodes(asker);
    if (tooMany) return rejected('code', tooMany);
    const signedIn = await write(async (tx) => {
      const personId = await saveCodeTried(tx, asker.email, code);
      return personId === null ? null : begin(tx, viewer, personId);
    });
    if (!signedIn)
      return rejected(
        'code',
        `This code does not work. Check it against the newest message. A code works once, for ${lastsMinutes} minutes, and stops after five wrong tries. The link in the message works as well.`,
      );
    await forgetAsking(asker);
    return done(signedIn);
  },
);

async function tooManyCodes(asker: Asker): Promise<string | null> {
  const wait = await countTry(codesFromOnePlace, asker.networkAddress);
  if (wait > 0)
    return `Too many codes were tried from here. Open the link in the message instead, or wait ${waitInWords(wait)}.`;
  return (await countTry(triesOfOnePlace, both(asker))) > 0
    ? 'Too many codes were tried. Open the link in the message instead, or ask for a new message.'
    : null;
}

/** Signs in as one of the demo's people. Where there is no demo, there is nobody. */
export const signInAsPersona = command(
  can.bePersona,
  async (viewer, { persona }: { persona: string }) => {
    const personId = await personaId(viewer, persona);
    if (!personId) throw new Missing(persona);
    return { anything: { id: personId } };
  },
  async ({ anything, viewer, write }) => done(await write((tx) => begin(tx, viewer, anything.id))),
);

type ChangedAddress = { personId: string; oldAddress: string | null };

/** Tells whoever reads an address that the record behind it was made one with another, or is on its own again. */
export async function tellOfRecords(
  tx: Tx,
  kind: 'records-merged' | 'records-parted',
  told: readonly { personId: string; address: string }[],
): Promise<void> {
  const words = await loadWords(tx, kind, forEverybody, {});
  for (const { personId, address } of told)
    await queueMessage(tx, { personId, cohortId: null, to: address, kind, ...words });
}

/**
 * All that follows from a new address, within the transaction that saves it: what opens by the old one ends, and whoever
 * reads that one hears of it.
 */
export async function addressChanged(tx: Tx, { personId, oldAddress }: ChangedAddress): Promise<void> {
  await removeVisits(tx, personId);
  await saveSignInsOver(tx, personId);
  if (!oldAddress) return;
  const words = await loadWords(tx, 'address-changed', forEverybody, {});
  await queueMessage(tx, { personId, cohortId: null, to: oldAddress, kind: 'address-changed', ...words });
}
