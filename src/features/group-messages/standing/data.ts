import { cohortsFor } from '@/features/cohorts/data';
import { failures, type MessageStatus } from '@/features/messages/model';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { z } from 'zod';
import { keyOf, messageColumns, toMessage } from '../data';
import { type ToldPart, changedSince, toldParts } from '../joining/model';
import { toldHash } from '../joining/data';
import type { Recipient } from '../recipients/model';
import { can } from './capabilities';
import type { MessageLine, RecipientLine } from './model';

const countRow = z.object({
  id: z.uuid(),
  state: z.string(),
  count: z.coerce.number(),
  failed: z.coerce.number(),
});

/** The messages of a cohort to lists, the newest first, each with how many of its people it reached, for whoever runs it. */
export async function messagesOf(viewer: Viewer, cohortId: string): Promise<MessageLine[]> {
  const rows = await db().groupMessage.findMany({
    where: { cohort: cohortsFor(viewer, can.see, [cohortId]) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: messageColumns,
  });
  const counts = z.array(countRow).parse(
    await db().$queryRaw<unknown[]>`
      SELECT r.group_message_id AS id, r.state::text AS state, count(*) AS count,
             count(*) FILTER (WHERE m.status::text = ANY(${[...failures]})) AS failed
      FROM group_message_recipient r LEFT JOIN message m ON m.id = r.message_id
      WHERE r.group_message_id = ANY(${rows.map(({ id }) => id)}::uuid[]) GROUP BY 1, 2`,
  );
  return rows.map((row) => {
    const own = counts.filter(({ id }) => id === row.id);
    return {
      ...toMessage(row),
      counts: Object.fromEntries(own.map(({ state, count }) => [state, count])),
      failed: own.reduce((sum, { failed }) => sum + failed, 0),
    };
  });
}

const lineColumns = {
  id: true,
  personId: true,
  applicationId: true,
  state: true,
  why: true,
  handedAt: true,
  told: true,
  person: { select: { name: true } },
  application: { select: { name: true } },
  message: { select: { status: true, problem: true } },
} as const satisfies Prisma.GroupMessageRecipientSelect;
const told = z.partialRecord(z.enum(toldParts), z.string());

const recipientRows = (viewer: Viewer, cohortId: string, groupMessageId: string) =>
  db().groupMessageRecipient.findMany({
    where: { groupMessageId, groupMessage: { cohort: cohortsFor(viewer, can.see, [cohortId]) } },
    orderBy: [{ person: { name: 'asc' } }, { application: { name: 'asc' } }, { id: 'asc' }],
    select: lineColumns,
  });

/** Everybody to whom a message goes, and how it stands with each, for whoever runs its cohort. */
export async function standingOf(viewer: Viewer, cohortId: string, id: string): Promise<RecipientLine[]> {
  const rows = await recipientRows(viewer, cohortId, id);
  return rows.map(({ person, application, message, told: _, ...row }) => ({
    id: row.id,
    key: keyOf(row),
    state: row.state,
    why: row.why,
    handedAt: row.handedAt,
    name: person?.name ?? application?.name ?? '',
    mail: message,
  }));
}

/** Whom it has reached of whom something is not any more as they were told. `people`: the same people as they are now. */
export async function changedForOf(
  viewer: Viewer,
  cohortId: string,
  id: string,
  people: readonly Recipient[],
): Promise<{ personId: string; name: string; parts: ToldPart[] }[]> {
  const rows = await recipientRows(viewer, cohortId, id);
  return rows.flatMap((row) => {
    const person = people.find(({ key }) => key === keyOf(row));
    if (!person?.personId || !row.told || !['queued', 'handed'].includes(row.state)) return [];
    const parts = changedSince(told.parse(row.told), toldHash(person.values, toldParts));
    return parts.length > 0 ? [{ personId: person.personId, name: person.name, parts }] : [];
  });
}

/**
 * Stops every message of a cohort that goes, for those whom it has not left the house for yet. Whoever is sending some of it at
 * this moment is waited for. @returns their mails that may still wait in the queue
 */
export async function saveStopped(tx: Tx, cohortId: string): Promise<string[]> {
  const notGone: MessageStatus[] = ['waiting', 'by_hand'];
  const inQueue = { state: 'queued' as const, message: { status: { in: notGone } } };
  const going = {
    cohortId,
    state: 'going' as const,
    recipients: { some: { OR: [{ state: 'waiting' as const }, inQueue] } },
  };
  const stopped = await tx.groupMessage.updateManyAndReturn({
    where: going,
    data: { state: 'stopped', why: '', version: { increment: 1 } },
    select: { id: true },
  });
  const ids = { in: stopped.map(({ id }) => id) };
  await tx.groupMessageRecipient.updateMany({
    where: { groupMessageId: ids, state: 'waiting' },
    data: { state: 'stopped' },
  });
  const rows = await tx.groupMessageRecipient.findMany({
    where: { groupMessageId: ids, ...inQueue },
    select: { messageId: true },
  });
  return rows.flatMap(({ messageId }) => messageId ?? []);
}

/** Those whose mail was taken out of the queue have not had it. */
export async function saveTakenOut(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await tx.groupMessageRecipient.updateMany({
    where: { messageId: { in: [...messageIds] } },
    data: { state: 'stopped', messageId: null, told: undefined },
  });
}

/** Lets a stopped message go on to those who have not had it. @returns false when it isn't stopped */
export async function saveGoesOn(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.groupMessage.updateMany({
    where: { id, state: 'stopped' },
    data: { state: 'going', why: '', startedAt: now(), version: { increment: 1 } },
  });
  if (count === 1)
    await tx.groupMessageRecipient.updateMany({
      where: { groupMessageId: id, state: 'stopped' },
      data: { state: 'waiting' },
    });
  return count === 1;
}

/** Notes that these have been told by hand. */
export async function saveHanded(tx: Tx, groupMessageId: string, ids: readonly string[]): Promise<void> {
  await tx.groupMessageRecipient.updateMany({
    where: { id: { in: [...ids] }, groupMessageId, state: 'by_hand' },
    data: { state: 'handed', handedAt: now() },
  });
}
