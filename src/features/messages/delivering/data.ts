import { holds } from '@/server/capability';
import { now, unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { addressPurpose, erased, filesIn, textPurpose } from '../data';
import type { Attachment } from '../model';
import { atOnce, cutOffAfter, mayHaveGoneWords } from '../problems';
import { daysFrom, type Purpose } from '../purposes';
import type { Channel, Reach, ReadingFormat } from '../route';
import { addressHash, loadDead, loadReach, nobody, reachColumns } from '../reaching/data';
import { can } from './capabilities';
import type { Sending, Settling, StopReason } from './model';

/** A message that one worker has, and all that decides what becomes of it. */
export type Claim = {
  id: string;
  kind: string;
  purpose: Purpose;
  subject: string;
  /** Null: it can't be opened with this secret. */
  text: string | null;
  attachments: readonly Attachment[];
  language: string;
  format: ReadingFormat;
  personId: string | null;
  /** On an envelope. */
  name: string;
  reach: Reach;
  tries: number;
  late: boolean;
  claimedAt: Date;
};

/** In a restored copy nobody who is written to would find what the links lead to: whoever tries it out signs in, and no more. */
const goInACopy = ['sign-in', 'test', 'test-of-a-text'];

/**
 * Takes a waiting message whose time has come, for this worker alone: the one of this id, or whichever is next. While
 * sending is stopped only what people ask for themselves goes. Null when there is none. What is taken stays taken: a
 * worker that is killed leaves it behind as it is.
 */
export async function claimMessage(tx: Tx, id: string | null): Promise<Claim | null> {
  const claimedAt = unmovedNow();
  const [claimed] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE message SET status = 'sending', claimed_at = ${claimedAt}, left_at = NULL, tries = tries + 1
    WHERE id = (
      SELECT id FROM message
      WHERE status = 'waiting' AND due_at <= ${claimedAt} AND (${id}::uuid IS NULL OR id = ${id}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM installation WHERE sending_stopped_at IS NOT NULL
            AND (message.purpose <> 'asked' OR sending_stopped_why = 'restored' AND NOT message.kind = ANY(${goInACopy})))
      ORDER BY awaited DESC, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return claimed ? loadClaim(tx, claimed.id, claimedAt) : null;
}

async function loadClaim(tx: Tx, id: string, claimedAt: Date): Promise<Claim> {
  const row = await tx.message.findUniqueOrThrow({
    where: { id },
    select: {
      kind: true,
      purpose: true,
      subject: true,
      sealed: true,
      sealedTo: true,
      sealedFiles: true,
      language: true,
      tries: true,
      notAfter: true,
      personId: true,
      person: { select: reachColumns },
    },
  });
  const { sealed, sealedTo, sealedFiles, notAfter, person, ...message } = row;
  const [reach = nobody] = person ? await loadReach(tx, [person]) : [];
  return {
    ...message,
    id,
    claimedAt,
    name: person?.name ?? '',
    text: sealed && unseal(sealed, textPurpose),
    attachments: filesIn(sealedFiles),
    format: reach.format,
    reach: sealedTo ? await reachAt(tx, reach, unseal(sealedTo, addressPurpose)) : reach,
    late: notAfter !== null && notAfter < now(),
  };
}

/** Whoever wrote it chose the address: how the person would rather be reached was thought of then. */
async function reachAt(tx: Tx, reach: Reach, email: string | null): Promise<Reach> {
  const [dead = []] = await loadDead(tx, [{ email, phone: null, address: '' }]);
  return { ...reach, contactBy: 'email', email, dead };
}

/** Notes that the text of a message begins to leave: whatever cuts it off from here on, it may have gone. @returns false when it was taken from this worker */
export async function saveLeaving(tx: Tx, { id, claimedAt }: Claim): Promise<boolean> {
  const { count } = await tx.message.updateMany({
    where: { id, claimedAt, status: 'sending' },
    data: { leftAt: unmovedNow() },
  });
  return count > 0;
}

/** What a worker found out about the message that it took. */
export type Finding =
  | { status: 'sent'; way: Channel; to: string; notifyId?: string }
  | { status: 'waiting'; dueAt: Date; problem: string }
  | { status: 'bounced' | 'unknown'; way: Channel; to: string; problem: string }
  | { status: 'failed' | 'withheld'; problem: string }
  | { status: 'by_hand'; way: Channel | null; problem: string }
  | { status: 'kept' };

/** What of a message outlives its being sent: by hand and unknown keep their text. */
const keeps = new Set<Finding['status']>(['waiting', 'by_hand', 'unknown']);

/**
 * Writes down what became of a message, if this try is still the one that has it: what was cut off and settled by
 * somebody since stays as they left it. @returns false then
 */
export async function saveFinding(tx: Tx, { id, claimedAt }: Claim, finding: Finding): Promise<boolean> {
  const { status } = finding;
  const { count } = await tx.message.updateMany({
    where: { id, claimedAt, status: { in: ['sending', 'unknown'] } },
    data: {
      status,
      problem: 'problem' in finding ? finding.problem : null,
      ...('way' in finding && { way: finding.way }),
      ...('to' in finding && { addressHash: addressHash(finding.to) }),
      ...('dueAt' in finding && { dueAt: finding.dueAt }),
      ...(finding.status === 'sent' && { sentAt: now(), notifyId: finding.notifyId ?? null }),
      ...(status === 'kept' ? { sealedTo: null } : keeps.has(status) ? {} : erased),
    },
  });
  if (count > 0 && status === 'by_hand') await saveOvertaken(tx, id);
  return count > 0;
}

/** Of what is to be given to somebody about one thing, the newest is enough: a reminder says what the invitation said. */
async function saveOvertaken(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE message earlier SET status = 'dropped', sealed = NULL, sealed_to = NULL, sealed_files = NULL
    FROM message newest
    WHERE newest.id = ${id}::uuid AND earlier.id <> newest.id AND earlier.person_id = newest.person_id
      AND earlier.about = newest.about AND earlier.status = 'by_hand' AND earlier.created_at <= newest.created_at`;
}

/** Whether GOV.UK Notify has told of a message before our own row knew its name there. */
export const loadIsTold = async (tx: Tx, notifyId: string): Promise<boolean> =>
  (await tx.earlyReceipt.count({ where: { notifyId } })) > 0;

/**
 * What a worker left behind in the middle may have gone, once its text had begun to leave; before that it waits again.
 * @returns how many may have gone
 */
export async function saveCutOff(tx: Tx): Promise<number> {
  const cutOff = {
    status: 'sending',
    claimedAt: { lt: new Date(unmovedNow().getTime() - cutOffAfter) },
  } as const;
  await tx.message.updateMany({
    where: { ...cutOff, leftAt: null },
    data: { status: 'waiting', claimedAt: null, dueAt: atOnce },
  });
  const { count } = await tx.message.updateMany({
    where: cutOff,
    data: { status: 'unknown', problem: mayHaveGoneWords },
  });
  return count;
}

/** Texts that nobody gave to anybody in a month are erased: they are of no use, and are somebody's. */
export async function saveGivenUp(tx: Tx): Promise<void> {
  const before = new Date(now().getTime() - 30 * 86_400_000);
  const old = (status: 'by_hand' | 'unknown', problem: string) =>
    tx.message.updateMany({
      where: { status, createdAt: { lt: before } },
      data: { status: 'withheld', problem, ...erased },
    });
  await old('by_hand', 'Nobody gave it to them within a month.');
  await old('unknown', 'It may have gone. Nobody said within a month whether it arrived.');
}

/** Whether messages go, for whoever writes them. Nothing of it for others. */
export async function sendingOf(viewer: Viewer): Promise<Sending> {
  if (!holds(viewer, can.seeSending)) return { stoppedAt: null, why: null, held: 0, mayStart: false };
  const mayStart = holds(viewer, can.start);
  const row = await db().installation.findUnique({
    where: { id: 1 },
    select: { sendingStoppedAt: true, sendingStoppedWhy: true },
  });
  if (!row?.sendingStoppedAt) return { stoppedAt: null, why: null, held: 0, mayStart };
  const held = await db().message.count({ where: { status: 'waiting', purpose: { not: 'asked' } } });
  return { stoppedAt: row.sendingStoppedAt, why: row.sendingStoppedWhy, held, mayStart };
}

/** Stops or starts all sending. @returns false when it was so already */
export async function saveSending(tx: Tx, why: StopReason | null): Promise<boolean> {
  const sendingStoppedAt = why ? now() : null;
  await tx.installation.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  const { count } = await tx.installation.updateMany({
    where: { id: 1, sendingStoppedAt: why ? null : { not: null } },
    data: { sendingStoppedAt, sendingStoppedWhy: why },
  });
  return count > 0;
}

/** Settles a message that may have gone, is to be given by hand, or did not arrive and was told in another way. @returns false when it is neither any more */
export async function saveSettled(tx: Tx, id: string, as: Settling['as']): Promise<boolean> {
  // Somebody wants it now, however late it is.
  const soon = daysFrom(now(), 1);
  const from = {
    went: ['unknown'],
    again: ['unknown', 'by_hand'],
    given: ['by_hand', 'bounced', 'failed'],
  } as const;
  const to = {
    went: { status: 'sent', sentAt: now(), problem: null, ...erased },
    // One try counts: what may have gone by GOV.UK Notify is looked for there before it goes again.
    again: {
      status: 'waiting',
      dueAt: atOnce,
      tries: 1,
      problem: null,
      claimedAt: null,
      notAfter: soon,
    },
    given: { status: 'given', sentAt: now(), problem: null, ...erased },
  } as const;
  const { count } = await tx.message.updateMany({
    where: { id, status: { in: [...from[as]] } },
    data: to[as],
  });
  return count > 0;
}

/** Drops what waits and is of no use in a restored copy: `asked` alone, which people have or have asked for again, or all of it. @returns how many others wait */
export async function saveRestoredDropped(tx: Tx, which: 'asked' | 'all'): Promise<number> {
  await tx.message.updateMany({
    where: { status: 'waiting', ...(which === 'asked' && { purpose: 'asked' }) },
    data: { status: 'dropped', ...erased },
  });
  return tx.message.count({ where: { status: 'waiting' } });
}
