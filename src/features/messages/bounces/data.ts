import { holds } from '@/server/capability';
import { now, unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import type { Viewer } from '@/server/viewer';
import { erased } from '../data';
import { saveUnreached } from '../reaching/data';
import { can } from './capabilities';
import { type Bounce, type MailboxState, silenceAfter } from './model';

type Place = { uidValidity: bigint; lastUid: bigint };

/** How far the mailbox was read, for this worker alone until the transaction ends; null when another reads it. */
export async function lockMailbox(tx: Tx): Promise<Place | null> {
  await tx.$executeRaw`
    INSERT INTO bounce_mailbox (id, tried_since) VALUES (1, ${unmovedNow()}) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ uid_validity: bigint; last_uid: bigint }[]>`
    SELECT uid_validity, last_uid FROM bounce_mailbox WHERE id = 1 FOR UPDATE SKIP LOCKED`;
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid } : null;
}

/** Notes that the mailbox was read to its end. */
export async function savePlace(tx: Tx, place: Place): Promise<void> {
  await tx.bounceMailbox.update({
    where: { id: 1 },
    data: { ...place, readAt: unmovedNow(), triedSince: null, problem: null },
  });
}

/** Notes that the mailbox could not be read, and since when it is tried. */
export async function saveTrouble(tx: Tx, problem: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE bounce_mailbox SET problem = ${problem}, tried_since = COALESCE(tried_since, ${unmovedNow()}) WHERE id = 1`;
}

/** Notes that a message came back, and of whom it was for that they can't be reached there. Read twice, it changes nothing. @returns whether it is one of ours that went */
export async function saveBounce(tx: Tx, { messageId, dead, why }: Bounce): Promise<boolean> {
  const row = await tx.message.findFirst({
    where: { id: messageId, status: { in: ['sent', 'unknown'] } },
    select: { personId: true, way: true, addressHash: true },
  });
  if (!row) return false;
  await tx.message.update({
    where: { id: messageId },
    data: { status: 'bounced', problem: why, finalAt: now(), ...erased },
  });
  const { personId, way, addressHash: hash } = row;
  if (dead && personId && way && hash) await saveUnreached(tx, { personId, way, hash, why });
  return true;
}

/** How the mailbox to which mail comes back stands, for administrators. */
export async function mailboxState(viewer: Viewer): Promise<MailboxState> {
  const set = env().IMAP_URL !== undefined;
  if (!set || !holds(viewer, can.see)) return { set: false, readAt: null, trouble: null };
  const row = await db().bounceMailbox.findUnique({ where: { id: 1 } });
  const since = row?.triedSince ?? null;
  const isLong = since !== null && unmovedNow().getTime() - since.getTime() > silenceAfter;
  return { set, readAt: row?.readAt ?? null, trouble: isLong ? (row?.problem ?? null) : null };
}
