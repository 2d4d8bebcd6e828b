import { storedDay } from '@/calendar/days';
import { cohortsFor } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { z } from 'zod';
import { can } from './capabilities';
import type { GroupMessage } from './model';
import type { Recipient } from './recipients/model';
import { keptList } from './schema';

export const messageColumns = {
  id: true,
  cohortId: true,
  purpose: true,
  list: true,
  subject: true,
  text: true,
  calendar: true,
  day: true,
  daysAfter: true,
  minute: true,
  lastOn: true,
  state: true,
  why: true,
  version: true,
  startedAt: true,
} as const satisfies Prisma.GroupMessageSelect;
type Row = Prisma.GroupMessageGetPayload<{ select: typeof messageColumns }>;

export const toMessage = (row: Row): GroupMessage => ({
  ...row,
  list: keptList.parse(row.list),
  lastOn: row.lastOn && storedDay(row.lastOn),
});

/** One message to a list, for whoever runs its cohort. */
export async function groupMessageById(
  viewer: Viewer,
  cohortId: string,
  id: string,
): Promise<GroupMessage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().groupMessage.findFirst({
    where: { id, cohort: cohortsFor(viewer, can.see, [cohortId]) },
    select: messageColumns,
  });
  return row && toMessage(row);
}

type ToSave = Omit<GroupMessage, 'id' | 'state' | 'why' | 'version' | 'startedAt'>;

const kept = ({ cohortId, purpose, list, subject, text, calendar, lastOn, ...timing }: ToSave) => ({
  cohortId,
  purpose,
  list,
  subject,
  text,
  calendar,
  lastOn: lastOn ? new Date(lastOn) : null,
  day: timing.day,
  daysAfter: timing.daysAfter,
  minute: timing.minute,
});

/**
 * Keeps a draft with the list as it stands. Where one of this id is there already it was sent twice, or written again on a page
 * that the browser went back to: then what was written last stands, unless the draft was changed or sent off meanwhile.
 * @returns false then
 */
export async function saveDraft(
  tx: Tx,
  id: string,
  authorId: string | null,
  message: ToSave,
  goers: readonly Recipient[],
): Promise<boolean> {
  const { count } = await tx.groupMessage.createMany({
    data: { id, authorId, ...kept(message), createdAt: now() },
    skipDuplicates: true,
  });
  if (count === 1) {
    await saveListed(tx, id, goers);
    return true;
  }
  const there = await tx.groupMessage.findFirst({
    where: { id, cohortId: message.cohortId },
    select: messageColumns,
  });
  if (!there) return false;
  if (JSON.stringify(kept(toMessage(there))) === JSON.stringify(kept(message))) return true;
  if (!(await lockDraft(tx, id, 1))) return false;
  await saveDraftChange(tx, id, message, goers);
  return true;
}

/** Holds a draft still. @returns false when it changed since `version`, or is none any more */
export async function lockDraft(tx: Tx, id: string, version: number): Promise<boolean> {
  const { count } = await tx.groupMessage.updateMany({
    where: { id, state: 'draft', version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/** Changes a draft that is held still, and sets its list anew. */
export async function saveDraftChange(
  tx: Tx,
  id: string,
  message: ToSave,
  goers: readonly Recipient[],
): Promise<void> {
  await tx.groupMessage.update({ where: { id }, data: kept(message) });
  await saveListed(tx, id, goers);
}

/** Sets the list of a draft that is held still. */
export async function saveListed(tx: Tx, groupMessageId: string, goers: readonly Recipient[]): Promise<void> {
  await tx.groupMessageRecipient.deleteMany({ where: { groupMessageId } });
  await tx.groupMessageRecipient.createMany({
    data: goers.map(({ personId, applicationId }) => ({ groupMessageId, personId, applicationId })),
  });
}

/** Who somebody on a list is: an application, where it is to those, whether or not it is of a person that is known. */
export const keyOf = (row: { personId: string | null; applicationId: string | null }): string =>
  row.applicationId ? `application:${row.applicationId}` : `person:${row.personId ?? ''}`;

/** The keys of those on the list of a draft, as it was looked at, for whoever runs its cohort. */
export async function listedOf(viewer: Viewer, cohortId: string, id: string): Promise<string[]> {
  const rows = await db().groupMessageRecipient.findMany({
    where: { groupMessageId: id, groupMessage: { cohort: cohortsFor(viewer, can.see, [cohortId]) } },
    select: { personId: true, applicationId: true },
  });
  return rows.map(keyOf);
}

/** The same within the transaction that sends it. */
export async function loadListed(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.groupMessageRecipient.findMany({
    where: { groupMessageId: id },
    select: { personId: true, applicationId: true },
  });
  return rows.map(keyOf);
}

/** Sends a draft off that is held still: those by mail wait for its time, those by hand for somebody. */
export async function saveGoing(tx: Tx, id: string, byHand: readonly string[]): Promise<void> {
  await tx.groupMessage.update({ where: { id }, data: { state: 'going', startedAt: now() } });
  await tx.groupMessageRecipient.updateMany({ where: { groupMessageId: id }, data: { state: 'waiting' } });
  const idsOf = (kind: string) =>
    byHand.flatMap((key) => (key.startsWith(kind) ? key.slice(kind.length) : []));
  await tx.groupMessageRecipient.updateMany({
    where: {
      groupMessageId: id,
      OR: [
        { applicationId: { in: idsOf('application:') } },
        { applicationId: null, personId: { in: idsOf('person:') } },
      ],
    },
    data: { state: 'by_hand' },
  });
}

/** Throws a draft away. @returns false when it is none any more */
export async function removeDraft(tx: Tx, id: string): Promise<boolean> {
  return (await tx.groupMessage.deleteMany({ where: { id, state: 'draft' } })).count === 1;
}

/** Whoever's mail waits in the queue still. */
export const inQueue = {
  state: 'queued',
  message: { status: { in: ['waiting', 'sending', 'by_hand'] } },
} as const satisfies Prisma.GroupMessageRecipientWhereInput;

/** The mails of these messages that wait in the queue still, or are being handed over at this moment. */
export async function loadInQueue(tx: Tx, groupMessage: Prisma.GroupMessageWhereInput): Promise<string[]> {
  const rows = await tx.groupMessageRecipient.findMany({
    where: { groupMessage, ...inQueue },
    select: { messageId: true },
  });
  return rows.flatMap(({ messageId }) => messageId ?? []);
}

/** Those whose mail was taken out of the queue have not had it. */
export async function saveTakenOut(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await tx.groupMessageRecipient.updateMany({
    where: { messageId: { in: [...messageIds] } },
    data: { state: 'stopped', messageId: null, told: Prisma.DbNull },
  });
}
