import { languageNamed } from '@/languages/known';
import { unmovedNow } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { enqueue } from '@/server/jobs';
import { hasMailServer, MayHaveGone, sendMail } from '@/server/mail';
import { findAtNotify, goesByNotify, NotifyRefusal, type NotifyWay, sendByNotify } from '@/server/notify';
import { done, rejected } from '@/server/outcome';
import { means } from '@/server/sending';
import { htmlOf } from '../html';
import { deliverJob, isTest } from '../model';
import { mayHaveGoneWords, nextTry, problemWords, verdictOn } from '../problems';
import { routeTo } from '../route';
import { addressHash, saveDead, saveForgotten } from '../reaching/data';
import { asText, postalLines, withoutFiles } from '../short';
import { can } from './capabilities';
import {
  type Claim,
  claimMessage,
  type Finding,
  loadIsTold,
  saveCutOff,
  saveFinding,
  saveGivenUp,
  saveLeaving,
  saveRestoredDropped,
  saveSending,
  saveSettled,
} from './data';
import { receiptsJob, type Settling, type Starting, sweepJob } from './model';

type Write = <T>(work: (tx: Tx) => Promise<T>, how?: { stamped: boolean }) => Promise<T>;

/**
 * Sends one message, or the next one that is due, once: it is taken in a transaction of its own before anything is handed
 * over. Whoever is killed after that leaves a message that may have gone, and nobody sends it again by themselves.
 * @returns whether there was one
 */
export const deliverMessage = command(
  can.deliver,
  (_viewer, { messageId }: { messageId: string | null }) => ({ installation: { id: messageId ?? 'next' } }),
  async ({ write }, { messageId }) => {
    const claim = await write((tx) => claimMessage(tx, messageId), { stamped: false });
    if (claim) await note(write, claim, await carry(write, claim));
    return done({ found: claim !== null });
  },
);

async function note(write: Write, claim: Claim, finding: Finding): Promise<void> {
  await write(async (tx) => {
    if (!(await saveFinding(tx, claim, finding))) return;
    if (finding.status === 'bounced') {
      const { way, to, problem: why } = finding;
      await saveDead(tx, { way, hash: addressHash(to), why });
    }
    // The call that tells what became of it may have come already.
    if (finding.status === 'sent' && finding.notifyId && (await loadIsTold(tx, finding.notifyId)))
      await enqueue(tx, receiptsJob, {});
  });
}

/** Hands a message over, or finds out why it doesn't go. */
async function carry(write: Write, claim: Claim): Promise<Finding> {
  const { kind, subject, text, purpose, reach, late } = claim;
  const short = text === null ? null : asText({ kind, subject, text });
  const route = routeTo(reach, purpose, means(), short !== null);
  if (route.is === 'withheld') return { status: 'withheld', problem: route.why };
  if (route.is === 'kept') return { status: 'kept' };
  if (late) return { status: 'withheld', problem: 'It was not sent in time to be of use.' };
  if (text === null)
    return { status: 'failed', problem: 'Its text can’t be opened: the server’s secret was changed.' };
  if (route.is === 'by_hand') return { status: 'by_hand', way: route.way, problem: route.why };
  const { way, to } = route;
  const lines = postalLines(claim.name, to);
  if (way === 'post' && lines === null)
    return { status: 'by_hand', way, problem: 'Their address is not whole.' };
  return hand(write, claim, { way, to, text: way === 'text' ? (short ?? text) : text, lines: lines ?? [] });
}

type Parcel = { way: NotifyWay; to: string; text: string; lines: string[] };

/** Somebody else has settled it while this worker was about it. */
class TakenAway extends Error {
  override name = 'TakenAway';
}

async function hand(write: Write, claim: Claim, parcel: Parcel): Promise<Finding> {
  const { way, to } = parcel;
  const leaving = async () => {
    if (!(await write((tx) => saveLeaving(tx, claim), { stamped: false }))) throw new TakenAway();
  };
  try {
    const notifyId = takesNotify(claim, way)
      ? await byNotify(claim, parcel, leaving)
      : await byMail(claim, parcel, leaving);
    return { status: 'sent', way, to, ...(notifyId && { notifyId }) };
  } catch (error) {
    if (error instanceof MayHaveGone) return { status: 'unknown', way, to, problem: mayHaveGoneWords };
    const isNotify = error instanceof NotifyRefusal;
    const problem = isNotify ? error.message : problemWords(error);
    const verdict = isNotify ? error.verdict : verdictOn(error);
    if (verdict === 'dead') return { status: 'bounced', way, to, problem };
    const dueAt = verdict === 'later' && !isTest(claim.kind) ? nextTry(claim.tries, unmovedNow()) : null;
    return dueAt ? { status: 'waiting', dueAt, problem } : { status: 'failed', problem };
  }
}

/** Whether it goes by GOV.UK Notify, which takes no files: those go by the mail server, where there is one. */
const takesNotify = ({ attachments }: Claim, way: NotifyWay): boolean =>
  goesByNotify(way) && !(way === 'email' && attachments.length > 0 && hasMailServer());

type Leaving = () => Promise<void>;

async function byMail(claim: Claim, { to, text }: Parcel, leaving: Leaving): Promise<null> {
  const { id, subject, language, format, attachments } = claim;
  const letter = {
    subject,
    text,
    language: languageNamed(language) ?? 'en',
    large: format === 'large_print',
  };
  const html = format === 'plain_text' ? undefined : htmlOf(letter);
  await sendMail({ id, to, subject, text, html, attachments }, leaving);
  return null;
}

/** What was tried before may have come in though nobody said so: it is looked for first, and never sent a second time. */
async function byNotify(claim: Claim, parcel: Parcel, leaving: Leaving): Promise<string> {
  const { id, subject, tries, attachments } = claim;
  const before = tries > 1 ? await findAtNotify(id) : null;
  if (before) return before.id;
  const { way, to, lines } = parcel;
  const body =
    attachments.length > 0 ? `${parcel.text}\n\n${withoutFiles(env().ROUNDTABLE_URL)}` : parcel.text;
  const message = { reference: id, subject, body };
  await leaving();
  return sendByNotify(way === 'post' ? { ...message, way, lines } : { ...message, way, to });
}

/** How long one round may be about it, so that the next minute's finds it gone. */
const roundMs = 50_000;

/** Sees to what was cut off, what nobody gave to anybody, and marks of long ago. */
async function tidy(tx: Tx): Promise<void> {
  await saveCutOff(tx);
  await saveGivenUp(tx);
  await saveForgotten(tx);
}

/** Sends all that is due, what somebody waits for first, and says of what was cut off that it may have gone. */
export const sweepMessages = command(
  can.deliver,
  () => ({ installation: { id: 'due' } }),
  async ({ viewer, write }, _input: object) => {
    await write(tidy, { stamped: false });
    const begun = performance.now();
    let went = 0;
    while (performance.now() - begun < roundMs) {
      const outcome = await deliverMessage(viewer, { messageId: null });
      if (!outcome.ok || !outcome.value.found) break;
      went += 1;
    }
    return done({ went });
  },
);

const all = { installation: { id: 'all' } };

/** Stops all sending. What people ask for themselves, such as a code to sign in, still goes. */
export const stopSending = command(
  can.stop,
  () => all,
  async ({ write }, _input: object) => {
    const stopped = await write((tx) => saveSending(tx, 'pressed'));
    return stopped ? done() : rejected('form', 'Sending is stopped already.');
  },
);

/** Starts sending again, with what waits or without it. What waited too long to be of use is withheld. */
export const startSending = command(
  can.start,
  () => all,
  async ({ write }, { waiting }: Starting) => {
    const started = await write(async (tx) => {
      const was = await saveSending(tx, null);
      if (was && waiting === 'drop') await saveRestoredDropped(tx, 'all');
      if (was) await enqueue(tx, sweepJob, {});
      return was;
    });
    return started ? done() : rejected('form', 'Messages go already.');
  },
);

/**
 * Somebody says what becomes of a message that Roundtable can do no more about: one that may have gone went, or is sent
 * again; one to give by hand was given, or is sent after all.
 */
export const settleMessage = command(
  can.settle,
  (_viewer, { messageId }: Settling) => ({ installation: { id: messageId } }),
  async ({ write }, { messageId, as }) => {
    const settled = await write(async (tx) => {
      const was = await saveSettled(tx, messageId, as);
      if (was && as === 'again') await enqueue(tx, deliverJob, { messageId });
      return was;
    });
    return settled
      ? done({ messageId })
      : rejected('form', 'Somebody has settled this since. Look at it again.');
  },
);

/** In a restored copy nothing goes until an administrator says so: the original may have sent it all. @returns how many wait */
export const holdRestored = command(
  can.hold,
  () => all,
  async ({ write }, _input: object) => {
    const messages = await write(async (tx) => {
      await saveSending(tx, 'restored');
      await saveCutOff(tx);
      return saveRestoredDropped(tx, 'asked');
    });
    return done({ messages });
  },
);
