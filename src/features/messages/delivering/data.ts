import { holds } from '@/server/capability';
import { now, unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { addressPurpose, erased, textPurpose } from '../data';
import { cutOffAfter, mayHaveGoneWords } from '../problems';
import type { Purpose } from '../purposes';
import type { Channel, Reach, ReadingFormat } from '../route';
import { addressHash, nobody, reachColumns, toReach } from '../reaching/data';
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

/**
 * Takes a waiting message whose time has come, for this worker alone: the one of this id, or whichever is next. While
 * sending is stopped only what people ask for themselves goes. Null when there is none. What is taken stays taken: a
 * worker that is killed leaves it behind as it is.
 */
export async function claimMessage(tx: Tx, id: string | null): Promise<Claim | null> {
  const claimedAt = unmovedNow();
  const [claimed] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE message SET status = 'sending', claimed_at = ${claimedAt}, tries = tries + 1
    WHERE id = (
      SELECT id FROM message
      WHERE status = 'waiting' AND due_at <= ${claimedAt} AND (${id}::uuid IS NULL OR id = ${id}::uuid)
        AND (purpose = 'asked' OR NOT EXISTS (SELECT 1 FROM installation WHERE sending_stopped_at IS NOT NULL))
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
      language: true,
      tries: true,
      notAfter: true,
      personId: true,
      person: { select: reachColumns },
    },
  });
  const { sealed, sealedTo, notAfter, person, ...message } = row;
  const reach = person ? toReach(person) : nobody;
  // Whoever wrote it chose the address: how the person would rather be reached was thought of then.
  const chosen = sealedTo ? { contactBy: 'email' as const, email: unseal(sealedTo, addressPurpose) } : {};
  return {
    ...message,
    id,
    claimedAt,
    name: person?.name ?? '',
    text: sealed && unseal(sealed, textPurpose),
    format: reach.format,
    reach: { ...reach, ...chosen },
    late: notAfter !== null && notAfter < now(),
  };
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
  return count > 0;
}

/** Marks what a worker left behind in the middle: it may have gone. @returns how many there were */
export async function saveCutOff(tx: Tx): Promise<number> {
  const { count } = await tx.message.updateMany({
    where: { status: 'sending', claimedAt: { lt: new Date(unmovedNow().getTime() - cutOffAfter) } },
    data: { status: 'unknown', problem: mayHaveGoneWords },
  });
  return count;
}

/** Whether messages go, for whoever writes them. Nothing of it for others. */
export async function sendingOf(viewer: Viewer): Promise<Sending> {
  if (!holds(viewer, can.seeSending)) return { stoppedAt: null, why: null, held: 0, mayStart: false };
  const [row, held] = await Promise.all([
    db().installation.findUnique({
      where: { id: 1 },
      select: { sendingStoppedAt: true, sendingStoppedWhy: true },
    }),
    db().message.count({ where: { status: 'waiting', purpose: { not: 'asked' } } }),
  ]);
  return {
    stoppedAt: row?.sendingStoppedAt ?? null,
    why: row?.sendingStoppedWhy ?? null,
    held,
    mayStart: holds(viewer, can.start),
  };
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

/** Settles a message that may have gone, or is to be given by hand. @returns false when it is neither any more */
export async function saveSettled(tx: Tx, id: string, as: Settling['as']): Promise<boolean> {
  const from = { went: ['unknown'], again: ['unknown', 'by_hand'], given: ['by_hand'] } as const;
  const to = {
    went: { status: 'sent', sentAt: now(), problem: null, ...erased },
    again: { status: 'waiting', dueAt: unmovedNow(), tries: 0, problem: null, claimedAt: null },
    given: { status: 'given', sentAt: now(), problem: null, ...erased },
  } as const;
  const { count } = await tx.message.updateMany({
    where: { id, status: { in: [...from[as]] } },
    data: to[as],
  });
  return count > 0;
}

/** Drops what people had asked for themselves and still waits: in a restored copy they have it, or have asked again. @returns how many others wait */
export async function saveAskedDropped(tx: Tx): Promise<number> {
  await tx.message.updateMany({
    where: { status: 'waiting', purpose: 'asked' },
    data: { status: 'dropped', ...erased },
  });
  return tx.message.count({ where: { status: 'waiting' } });
}
