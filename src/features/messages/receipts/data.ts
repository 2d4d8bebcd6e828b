import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { erased } from '../data';
import { saveDead } from '../reaching/data';
import { askedForMs, type Receipt } from './model';

/** Keeps what came before our own row knew what GOV.UK Notify calls the message. The last word stands. */
export async function saveEarly(tx: Tx, notifyId: string, state: string): Promise<void> {
  const row = { state, cameAt: now() };
  await tx.earlyReceipt.upsert({ where: { notifyId }, create: { notifyId, ...row }, update: row });
}

/** Notes the last word on a message; what was said before stays. @returns false when no message of ours has this id */
export async function saveReceipt(tx: Tx, notifyId: string, receipt: NonNullable<Receipt>): Promise<boolean> {
  const row = await tx.message.findUnique({
    where: { notifyId },
    select: { id: true, way: true, addressHash: true },
  });
  if (!row) return false;
  const problem = 'problem' in receipt ? receipt.problem : null;
  const { count } = await tx.message.updateMany({
    where: { id: row.id, finalAt: null, status: { in: ['sent', 'unknown'] } },
    data: { status: receipt.status, problem, finalAt: now(), ...erased },
  });
  const { way, addressHash: hash } = row;
  if (count > 0 && receipt.status === 'bounced' && way && hash)
    await saveDead(tx, { way, hash, why: receipt.problem });
  return true;
}

/**
 * The messages on which GOV.UK Notify has not said its last word, with what it said too early: those first, and of the others
 * any, so that none waits behind those of which nothing is known for days.
 */
export async function openReceipts(_viewer: Viewer): Promise<{ notifyId: string; early: string | null }[]> {
  return db().$queryRaw`
    SELECT m.notify_id AS "notifyId", e.state AS early
    FROM message m LEFT JOIN early_receipt e ON e.notify_id = m.notify_id
    WHERE m.notify_id IS NOT NULL AND m.final_at IS NULL AND m.sent_at > ${new Date(now().getTime() - askedForMs)}
    ORDER BY e.state IS NULL, random() LIMIT 200`;
}

/** Closes what GOV.UK Notify will soon have forgotten, and forgets what came of messages that aren't ours. */
export async function saveClosed(tx: Tx): Promise<void> {
  const before = new Date(now().getTime() - askedForMs);
  await tx.message.updateMany({
    where: { notifyId: { not: null }, finalAt: null, sentAt: { lte: before } },
    data: { finalAt: now() },
  });
  await tx.earlyReceipt.deleteMany({ where: { cameAt: { lte: before } } });
}
