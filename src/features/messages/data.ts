import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { holds } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { recordLooks } from '@/server/looks';
import { seal, unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  type Attachment,
  type Consent,
  type MailState,
  type Message,
  type MessageLine,
  notWanted,
  testKind,
} from './model';

const purpose = 'message';
const addressPurpose = 'message-address';
const filesPurpose = 'message-files';
const files = z.array(z.object({ name: z.string(), type: z.literal('text/calendar'), content: z.string() }));

const columns = {
  id: true,
  kind: true,
  subject: true,
  status: true,
  problem: true,
  createdAt: true,
  sentAt: true,
  person: { select: { name: true } },
} as const satisfies Prisma.MessageSelect;

type Row = Prisma.MessageGetPayload<{ select: typeof columns }>;

const toLine = ({ person, ...row }: Row): MessageLine => ({
  ...row,
  to: person?.name ?? 'Somebody who applied',
});

/** The outbox is an administrator's. */
const outboxOf = (viewer: Viewer): Prisma.MessageWhereInput =>
  holds(viewer, can.seeOutbox) ? {} : { id: { in: [] } };

const perPage = 50;

/** What was sent or would have been, newest first, a page at a time, for administrators. */
export async function outbox(
  viewer: Viewer,
  page: number,
): Promise<{ messages: MessageLine[]; total: number; pages: number }> {
  const where = outboxOf(viewer);
  const [rows, total] = await Promise.all([
    db().message.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: columns,
    }),
    db().message.count({ where }),
  ]);
  return { messages: rows.map(toLine), total, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** One message, for administrators. Its text only while it is kept here because there is no mail server. */
export async function messageById(viewer: Viewer, id: string): Promise<Message | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().message.findFirst({
    where: { AND: [{ id }, outboxOf(viewer)] },
    select: { ...columns, personId: true, sealed: true },
  });
  if (!row) return null;
  const { sealed, personId, ...line } = row;
  const text = row.status === 'kept' && sealed ? unseal(sealed, purpose) : null;
  // It may say what is arranged for somebody.
  if (text !== null && personId && tellsOfOne.has(row.kind))
    await recordLooks(viewer, 'read what was written to somebody', [personId]);
  return { ...toLine(line), text };
}

/** Kinds of message in which something stands of whom they are to, and not of what they asked for alone. */
const tellsOfOne: ReadonlySet<string> = new Set(['group-message', 'advert']);

/** How mail stands, for administrators. */
export async function mailState(viewer: Viewer): Promise<MailState> {
  const last = await db().message.findFirst({
    where: { AND: [{ kind: testKind }, outboxOf(viewer)] },
    orderBy: { createdAt: 'desc' },
    select: { status: true, problem: true },
  });
  return {
    server: env().SMTP_URL !== undefined,
    test: last?.status ?? null,
    problem: last?.problem ?? null,
  };
}

type ToSave = {
  personId: string | null;
  kind: string;
  about?: string;
  to?: string;
  awaited?: boolean;
  subject: string;
  text: string;
  attachments?: readonly Attachment[];
};

/** Writes down a message that is to be sent. @returns its id. */
export async function saveMessage(tx: Tx, { text, to, attachments, ...message }: ToSave): Promise<string> {
  const sealedTo = to ? seal(to, addressPurpose) : null;
  const sealedFiles = attachments?.length ? seal(JSON.stringify(attachments), filesPurpose) : null;
  const row = await tx.message.create({
    data: { ...message, sealed: seal(text, purpose), sealedTo, sealedFiles, createdAt: now() },
    select: { id: true },
  });
  return row.id;
}

/** What a message that still waits to be sent is for; null when it doesn't wait. */
export async function waitingKind(_viewer: Viewer, id: string): Promise<string | null> {
  const row = await db().message.findFirst({ where: { id, status: 'waiting' }, select: { kind: true } });
  return row?.kind ?? null;
}

/** All messages that wait to be sent, but for those of one kind. */
export async function loadWaiting(tx: Tx, but: string): Promise<{ id: string; awaited: boolean }[]> {
  const where = { status: 'waiting', kind: { not: but } } as const;
  return tx.message.findMany({ where, select: { id: true, awaited: true } });
}

/** Drops what waits to be sent of one kind. */
export async function saveKindDropped(tx: Tx, kind: string): Promise<void> {
  await tx.message.updateMany({
    where: { status: 'waiting', kind },
    data: { status: 'dropped', ...erased },
  });
}

export type ToDeliver = {
  kind: string;
  subject: string;
  text: string | null;
  address: string | null;
  person: Consent | null;
  attachments: Attachment[];
};

/** Takes a waiting message for this worker alone, until the transaction ends. Null when another has it or it went. */
export async function claimMessage(tx: Tx, id: string): Promise<ToDeliver | null> {
  const claimed = await tx.$queryRaw<
    unknown[]
  >`SELECT id FROM message WHERE id = ${id}::uuid AND status = 'waiting' FOR UPDATE SKIP LOCKED`;
  if (claimed.length === 0) return null;
  const row = await tx.message.findUniqueOrThrow({
    where: { id },
    select: {
      kind: true,
      subject: true,
      sealed: true,
      sealedTo: true,
      sealedFiles: true,
      person: { select: { email: true, noContactSince: true, advertsSince: true } },
    },
  });
  return {
    kind: row.kind,
    subject: row.subject,
    person: row.person,
    text: row.sealed && unseal(row.sealed, purpose),
    attachments: filesIn(row.sealedFiles),
    address: row.sealedTo ? unseal(row.sealedTo, addressPurpose) : (row.person?.email ?? null),
  };
}

function filesIn(sealed: Uint8Array | null): Attachment[] {
  const opened = sealed && unseal(sealed, filesPurpose);
  return opened ? files.parse(JSON.parse(opened)) : [];
}

/** What nobody needs any more once a message went, or won't. */
const erased = { sealed: null, sealedTo: null, sealedFiles: null } as const;

/** Marks a message as sent and erases its text. */
export async function saveSent(tx: Tx, id: string): Promise<void> {
  await tx.message.update({ where: { id }, data: { status: 'sent', ...erased, sentAt: now() } });
}

/** Leaves a message, with its text, for an administrator to read. */
export async function saveKept(tx: Tx, id: string): Promise<void> {
  await tx.message.update({ where: { id }, data: { status: 'kept', sealedTo: null } });
}

/** Gives up on a message that still waits, says why, and erases its text. */
export async function saveFailed(tx: Tx, id: string, problem: string): Promise<void> {
  await tx.message.updateMany({
    where: { id, status: 'waiting' },
    data: { status: 'failed', ...erased, problem },
  });
}

/** Leaves a message unsent because they don't want it, and erases its text. */
export async function saveNotWanted(tx: Tx, id: string): Promise<void> {
  await tx.message.update({ where: { id }, data: { status: 'dropped', ...erased, problem: notWanted } });
}

/** Drops what still waits to be sent to somebody, who may be no person here yet, about `about`. What is being handed over at this moment goes. */
export async function saveDropped(tx: Tx, personId: string | null, about: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL, sealed_files = NULL
    WHERE id IN (
      SELECT id FROM message
      WHERE person_id IS NOT DISTINCT FROM ${personId}::uuid AND about = ${about}::uuid AND status = 'waiting'
      FOR UPDATE SKIP LOCKED)`;
}

const droppedRow = z.object({ id: z.uuid() });

/** Drops those of these messages that still wait. What is being handed over at this moment goes. @returns which were dropped */
export async function saveTheseDropped(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL, sealed_files = NULL
    WHERE id IN (
      SELECT id FROM message WHERE id = ANY(${ids}::uuid[]) AND status = 'waiting' FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return z
    .array(droppedRow)
    .parse(rows)
    .map(({ id }) => id);
}
