import { holds } from '@/server/capability';
import { now, unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import type { Viewer } from '@/server/viewer';
import { erased } from '../data';
import { saveDead } from '../reaching/data';
import { can } from './capabilities';
import { type Bounce, type MailboxState, type Place, silenceAfter } from './model';

/** How far the mailbox was read. */
export async function loadPlace(tx: Tx): Promise<Place> {
  const tried = { id: 1, triedSince: unmovedNow() };
  return tx.bounceMailbox.upsert({
    where: { id: 1 },
    create: tried,
    update: {},
    select: { uidValidity: true, lastUid: true },
  });
}

/** Notes how far it came, unless another reader has come further. */
export async function savePlace(tx: Tx, { uidValidity, lastUid }: Place): Promise<void> {
  await tx.bounceMailbox.updateMany({
    where: { id: 1, OR: [{ uidValidity: { not: uidValidity } }, { lastUid: { lt: lastUid } }] },
    data: { uidValidity, lastUid },
  });
}

/** Notes that the mailbox was read to its end. */
export async function saveRead(tx: Tx): Promise<void> {
  await tx.bounceMailbox.update({
    where: { id: 1 },
    data: { readAt: unmovedNow(), triedSince: null, problem: null },
  });
}

/** Notes that the mailbox could not be read, and since when it is tried. */
export async function saveTrouble(tx: Tx, problem: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE bounce_mailbox SET problem = ${problem}, tried_since = COALESCE(tried_since, ${unmovedNow()}) WHERE id = 1`;
}

/** Notes that a message came back, and of where it went that nobody can be reached there. Read twice, it changes nothing. @returns whether it is one of ours that went */
export async function saveBounce(tx: Tx, { messageId, dead, why }: Bounce): Promise<boolean> {
  const row = await tx.message.findFirst({
    where: { id: messageId, status: { in: ['sent', 'unknown'] } },
    select: { way: true, addressHash: true },
  });
  if (!row) return false;
  const { count } = await tx.message.updateMany({
    where: { id: messageId, status: { in: ['sent', 'unknown'] } },
    data: { status: 'bounced', problem: why, finalAt: now(), ...erased },
  });
  const { way, addressHash: hash } = row;
  if (count > 0 && dead && way && hash) await saveDead(tx, { way, hash, why });
  return count > 0;
}

/** How the mailbox to which mail comes back stands, for administrators. */
export async function mailboxState(viewer: Viewer): Promise<MailboxState> {
  const set = env().IMAP_URL !== undefined;
  if (!set || !holds(viewer, can.see)) return { set: false, readAt: null, trouble: null };
  const row = await db().bounceMailbox.findUnique({ where: { id: 1 } });
  const last = row?.readAt ?? row?.triedSince ?? null;
  const isLong = last === null || unmovedNow().getTime() - last.getTime() > silenceAfter;
  const trouble = isLong ? (row?.problem ?? 'Nothing reads it: the jobs may not be running.') : null;
  return { set, readAt: row?.readAt ?? null, trouble };
}
