import { storedDay } from '@/calendar/days';
import { holds } from '@/server/capability';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { z } from 'zod';
import { inQueue, keyOf, loadInQueue, messageColumns, toMessage } from '../data';
import type { Told } from '../joining/model';
import type { Days, GroupMessage } from '../model';
import { can } from './capabilities';

/** A message that goes, with the days that it is counted from. `waits`: whether somebody's turn is still to come. Where not, its mail waits in the queue. */
export type Going = { message: GroupMessage; days: Days; waits: boolean };

const waiting = { state: 'waiting' } as const;
const cohortDays = {
  orderBy: { number: 'asc' },
  select: { number: true, date: true, sessions: { select: { startMinute: true, minutes: true } } },
} as const satisfies Prisma.Cohort$daysArgs;

/** Every message that has yet to go to somebody. For the job alone. */
export async function goingMessages(viewer: Viewer): Promise<Going[]> {
  if (!holds(viewer, can.sendDue)) return [];
  const rows = await db().groupMessage.findMany({
    where: { state: 'going', recipients: { some: { OR: [waiting, inQueue] } } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...messageColumns,
      cohort: { select: { days: cohortDays } },
      recipients: { where: waiting, take: 1, select: { id: true } },
    },
  });
  return rows.map(({ cohort, recipients, ...row }) => ({
    message: toMessage(row),
    days: cohort.days.map(({ number, date, sessions }) => ({
      number,
      date: storedDay(date),
      ends: Math.max(0, ...sessions.map(({ startMinute, minutes }) => startMinute + minutes)),
    })),
    waits: recipients.length > 0,
  }));
}

/** Whether mail of messages that were stopped waits in the queue: it was being tried when they were. For the job alone. */
export async function stoppedInQueue(viewer: Viewer): Promise<boolean> {
  if (!holds(viewer, can.sendDue)) return false;
  const where = { groupMessage: { state: 'stopped' as const }, ...inQueue };
  return (await db().groupMessageRecipient.findFirst({ where, select: { id: true } })) !== null;
}

/** Ends a message that can't go any more. Nobody had it whom it has not reached. @returns its mails that may still wait in the queue */
export async function saveNever(tx: Tx, id: string, why: string): Promise<string[]> {
  const { count } = await tx.groupMessage.updateMany({
    where: { id, state: 'going' },
    data: { state: 'stopped', why, version: { increment: 1 } },
  });
  if (count === 0) return [];
  await tx.groupMessageRecipient.updateMany({
    where: { groupMessageId: id, state: 'waiting' },
    data: { state: 'stopped' },
  });
  return loadInQueue(tx, { id });
}

export type Claimed = { id: string; key: string };
const claimedRow = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  applicationId: z.uuid().nullable(),
});

/** Takes some of those who wait for this worker alone, until the transaction ends. Whoever another one has isn't among them. */
export async function claimWaiting(tx: Tx, id: string, most: number): Promise<Claimed[]> {
  // Whoever stops it waits for this, and then sees whom it has reached.
  const going = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM group_message WHERE id = ${id}::uuid AND state = 'going' FOR SHARE`;
  if (going.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r.id, r.person_id AS "personId", r.application_id AS "applicationId"
    FROM group_message_recipient r WHERE r.group_message_id = ${id}::uuid AND r.state = 'waiting'
    ORDER BY r.id LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  return z
    .array(claimedRow)
    .parse(rows)
    .map((row) => ({ id: row.id, key: keyOf(row) }));
}

/** What became of one whose turn it was. */
export async function saveTurn(
  tx: Tx,
  id: string,
  turn:
    | { state: 'queued'; messageId: string; told: Told | null }
    | { state: 'by_hand' }
    | { state: 'left_out'; why: string },
): Promise<void> {
  const { told, ...rest } = { told: null, ...turn };
  await tx.groupMessageRecipient.update({ where: { id }, data: { ...rest, ...(told && { told }) } });
}
