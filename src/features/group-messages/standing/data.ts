import { cohortsFor } from '@/features/cohorts/data';
import { failures, hasNotReached, messageStatuses } from '@/features/messages/model';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { z } from 'zod';
import type { Cohort } from '@/features/cohorts/model';
import { inQueue, keyOf, loadInQueue, messageColumns, toMessage } from '../data';
import { toldHash } from '../joining/data';
import { type Told, toldParts } from '../joining/model';
import type { GroupMessage } from '../model';
import { recipientsOf } from '../recipients/data';
import type { Recipient } from '../recipients/model';
import { can } from './capabilities';
import {
  type Anew,
  cameSince,
  changedFor,
  hasMissed,
  type MessageLine,
  type RecipientLine,
  type Written,
} from './model';

const countRow = z.object({
  id: z.uuid(),
  state: z.string(),
  mail: z.enum(messageStatuses).nullable(),
  count: z.coerce.number(),
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
      SELECT r.group_message_id AS id, r.state::text AS state, m.status::text AS mail, count(*) AS count
      FROM group_message_recipient r LEFT JOIN message m ON m.id = r.message_id AND r.state = 'queued'
      WHERE r.group_message_id = ANY(${rows.map(({ id }) => id)}::uuid[]) GROUP BY 1, 2, 3`,
  );
  return rows.map((row) => {
    const own = counts.filter(({ id }) => id === row.id);
    return {
      ...toMessage(row),
      counts: Object.fromEntries(own.flatMap(({ state, mail, count }) => (mail ? [] : [[state, count]]))),
      mails: Object.fromEntries(own.flatMap(({ mail, count }) => (mail ? [[mail, count]] : []))),
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
  person: { select: { name: true } },
  application: { select: { name: true } },
  message: { select: { status: true, problem: true } },
} as const satisfies Prisma.GroupMessageRecipientSelect;
const told = z.partialRecord(z.enum(toldParts), z.string());

/** Everybody to whom a message goes, and how it stands with each, for whoever runs its cohort. */
export async function standingOf(viewer: Viewer, cohortId: string, id: string): Promise<RecipientLine[]> {
  const rows = await db().groupMessageRecipient.findMany({
    where: { groupMessageId: id, groupMessage: { cohort: cohortsFor(viewer, can.see, [cohortId]) } },
    orderBy: [{ person: { name: 'asc' } }, { application: { name: 'asc' } }, { id: 'asc' }],
    select: lineColumns,
  });
  return rows.map(({ person, application, message, ...row }) => ({
    id: row.id,
    key: keyOf(row),
    state: row.state,
    why: row.why,
    handedAt: row.handedAt,
    name: application?.name ?? person?.name ?? '',
    mail: message,
  }));
}

const writtenColumns = {
  groupMessageId: true,
  personId: true,
  applicationId: true,
  state: true,
  handedAt: true,
  told: true,
  message: { select: { status: true, createdAt: true } },
  groupMessage: { select: { createdAt: true } },
} as const satisfies Prisma.GroupMessageRecipientSelect;
type WrittenRow = Prisma.GroupMessageRecipientGetPayload<{ select: typeof writtenColumns }>;

/** Since when they were told; null while they have yet to be, or where it did not reach them. */
function toldAt({ state, handedAt, message }: WrittenRow): Date | null {
  if (state === 'handed') return handedAt;
  if (state !== 'queued' || !message) return null;
  const { status, createdAt } = message;
  return hasNotReached(status) || status === 'dropped' || status === 'by_hand' ? null : createdAt;
}

const toWritten = (row: WrittenRow): Written => ({
  groupMessageId: row.groupMessageId,
  key: keyOf(row),
  at: toldAt(row),
  told: row.told ? told.parse(row.told) : null,
  writtenAt: row.groupMessage.createdAt,
});

/** What the people of a cohort had of a message, and of others that tell the same, for whoever runs it. */
export async function writtenOf(
  viewer: Viewer,
  cohortId: string,
  { id, subject, calendar }: Pick<GroupMessage, 'id' | 'subject' | 'calendar'>,
): Promise<Written[]> {
  const rows = await db().groupMessageRecipient.findMany({
    where: {
      groupMessage: {
        cohort: cohortsFor(viewer, can.see, [cohortId]),
        OR: [{ id }, calendar ? { calendar } : { subject }],
      },
      state: { in: ['waiting', 'queued', 'by_hand', 'handed'] },
    },
    select: writtenColumns,
  });
  return rows.map(toWritten);
}

/** What somebody would be told now, to be compared with what they were. */
export const toldNow = ({ values }: Pick<Recipient, 'values'>): Told => toldHash(values, toldParts);

/** The ids of those to whom one can write anew after a message, people's or applications', for whoever runs its cohort. */
export async function anewOf(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id'>,
  message: GroupMessage,
  whom: Anew,
): Promise<string[]> {
  const [lines, people, written] = await Promise.all([
    standingOf(viewer, cohort.id, message.id),
    recipientsOf(viewer, cohort, message.list, message),
    writtenOf(viewer, cohort.id, message),
  ]);
  const keys = {
    changed: () => changedFor(message, people, written, toldNow),
    came: () => cameSince(message, lines, people, written),
    missed: () => lines.filter((line) => line.state === 'left_out' || hasMissed(line)),
  }[whom]();
  return keys.map(({ key }) => key.slice(key.indexOf(':') + 1));
}

/** One message, or all that wait of a cohort or of everything. */
export type These = { id: string } | { cohortId: string } | 'all';

/** Messages that have yet to leave the house for somebody. */
const thatWait = {
  recipients: { some: { OR: [{ state: 'waiting' as const }, inQueue] } },
} satisfies Prisma.GroupMessageWhereInput;

function whereThese(these: These): Prisma.GroupMessageWhereInput {
  if (these === 'all') return thatWait;
  return 'id' in these ? these : { ...these, ...thatWait };
}

/**
 * Stops those of these messages that go, for whom they have not left the house for yet. Whoever is sending some of it at
 * this moment is waited for. @returns how many, and the mails of all of these, whatever state they are in, that may still wait in the queue
 */
export async function saveStopped(
  tx: Tx,
  these: These,
  why: string,
): Promise<{ stopped: number; inQueue: string[] }> {
  const stopped = await tx.groupMessage.updateManyAndReturn({
    where: { AND: [whereThese(these), { state: 'going' }] },
    data: { state: 'stopped', why, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.groupMessageRecipient.updateMany({
    where: { groupMessageId: { in: stopped.map(({ id }) => id) }, state: { in: ['waiting', 'by_hand'] } },
    data: { state: 'stopped' },
  });
  return { stopped: stopped.length, inQueue: await loadInQueue(tx, whereThese(these)) };
}

/** Lets a message go on to those who have not had it: it was stopped, or their mail was. @returns false when it was never sent off */
export async function saveGoesOn(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.groupMessage.updateMany({
    where: { id, state: { in: ['going', 'stopped'] } },
    data: { state: 'going', why: '', startedAt: now(), version: { increment: 1 } },
  });
  if (count === 1)
    await tx.groupMessageRecipient.updateMany({
      where: {
        groupMessageId: id,
        OR: [
          { state: 'stopped' },
          { state: 'queued', message: { status: { in: [...failures, 'dropped'] } } },
        ],
      },
      data: { state: 'waiting', messageId: null, told: Prisma.DbNull },
    });
  return count === 1;
}

/** Notes that these have been told by hand, and what of it can change afterwards. */
export async function saveHanded(
  tx: Tx,
  groupMessageId: string,
  handed: readonly { id: string; told: Told | null }[],
): Promise<void> {
  for (const { id, told: known } of handed)
    await tx.groupMessageRecipient.updateMany({
      where: { id, groupMessageId, state: 'by_hand' },
      data: { state: 'handed', handedAt: now(), ...(known && { told: known }) },
    });
}
