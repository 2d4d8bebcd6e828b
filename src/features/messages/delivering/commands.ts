import { languageNamed } from '@/languages/known';
import { unmovedNow } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { enqueue } from '@/server/jobs';
import { hasMailServer, MayHaveGone, sendMail } from '@/server/mail';
import { findAtNotify, goesByNotify, NotifyRefusal, type NotifyWay, sendByNotify } from '@/server/notify';
import { done, rejected } from '@/server/outcome';
import { htmlOf } from '../html';
import { deliverJob, isTest } from '../model';
import { mayHaveGoneWords, nextTry, problemWords, verdictOn } from '../problems';
import { type Means, routeTo } from '../route';
import { addressHash, saveUnreached } from '../reaching/data';
import { asText, postalLines } from '../short';
import { can } from './capabilities';
import {
  type Claim,
  claimMessage,
  type Finding,
  saveAskedDropped,
  saveCutOff,
  saveFinding,
  saveSending,
  saveSettled,
} from './data';
import { type Settling, sweepJob } from './model';

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
    if (claim) await note(write, claim, await carry(claim));
    return done({ found: claim !== null });
  },
);

async function note(write: Write, claim: Claim, finding: Finding): Promise<void> {
  const { personId } = claim;
  await write(async (tx) => {
    if (!(await saveFinding(tx, claim, finding)) || finding.status !== 'bounced' || !personId) return;
    const { way, to, problem: why } = finding;
    await saveUnreached(tx, { personId, way, hash: addressHash(to), why });
  });
}

/** What this installation sends by itself. */
const means = (): Means => ({
  email: hasMailServer() || goesByNotify('email'),
  text: goesByNotify('text'),
  post: goesByNotify('post'),
});

/** Hands a message over, or finds out why it doesn't go. */
async function carry(claim: Claim): Promise<Finding> {
  const { subject, text, purpose, reach, late } = claim;
  const short = text === null ? null : asText({ subject, text });
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
  return hand(claim, { way, to, text: way === 'text' ? (short ?? text) : text, lines: lines ?? [] });
}

type Parcel = { way: NotifyWay; to: string; text: string; lines: string[] };

async function hand(claim: Claim, parcel: Parcel): Promise<Finding> {
  const { way, to } = parcel;
  try {
    const notifyId = goesByNotify(way) ? await byNotify(claim, parcel) : await byMail(claim, parcel);
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

async function byMail({ id, subject, language, format }: Claim, { to, text }: Parcel): Promise<null> {
  const letter = {
    subject,
    text,
    language: languageNamed(language) ?? 'en',
    large: format === 'large_print',
  };
  const html = format === 'plain_text' ? undefined : htmlOf(letter);
  await sendMail({ id, to, subject, text, html });
  return null;
}

/** What was tried before may have come in though nobody said so: it is looked for first, and never sent a second time. */
async function byNotify({ id, subject, tries }: Claim, parcel: Parcel): Promise<string> {
  const before = tries > 1 ? await findAtNotify(id) : null;
  const { way, to, text: body, lines } = parcel;
  const message = { reference: id, subject, body };
  return before?.id ?? sendByNotify(way === 'post' ? { ...message, way, lines } : { ...message, way, to });
}

/** How long one round may be about it, so that the next minute's finds it gone. */
const roundMs = 50_000;

/** Sends all that is due, what somebody waits for first, and says of what was cut off that it may have gone. */
export const sweepMessages = command(
  can.deliver,
  () => ({ installation: { id: 'due' } }),
  async ({ viewer, write }, _input: object) => {
    await write(saveCutOff, { stamped: false });
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

/** Starts sending again. What waited too long to be of use is withheld. */
export const startSending = command(
  can.start,
  () => all,
  async ({ write }, _input: object) => {
    const started = await write(async (tx) => {
      const was = await saveSending(tx, null);
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
      return saveAskedDropped(tx);
    });
    return done({ messages });
  },
);
