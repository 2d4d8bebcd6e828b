import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import type { Language } from '@/languages/known';
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
  isForReading,
  type MailState,
  type Message,
  type MessageLine,
  type MessageStatus,
  messageStatuses,
  tellsOfOne,
  testKind,
} from './model';
import { atOnce } from './problems';
import { type AskedKind, type Purpose, purposeOf, usefulUntil } from './purposes';

/** What texts and addresses are sealed for. */
export const textPurpose = 'message';
export const addressPurpose = 'message-address';
export const filesPurpose = 'message-files';

const columns = {
  id: true,
  kind: true,
  subject: true,
  status: true,
  problem: true,
  createdAt: true,
  sentAt: true,
  way: true,
  language: true,
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

/** What was sent or would have been, or all in one state, newest first, a page at a time, for administrators. */
export async function outbox(
  viewer: Viewer,
  page: number,
  status: MessageStatus | null = null,
): Promise<{ messages: MessageLine[]; total: number; pages: number }> {
  const where = { AND: [outboxOf(viewer), status ? { status } : {}] };
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

/** One message, for administrators. Its text only while somebody has to read it here: nothing sends it. */
export async function messageById(viewer: Viewer, id: string): Promise<Message | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().message.findFirst({
    where: { AND: [{ id }, outboxOf(viewer)] },
    select: { ...columns, personId: true, sealed: true },
  });
  if (!row) return null;
  const { sealed, personId, ...line } = row;
  const text = isForReading(row.status) && sealed ? unseal(sealed, textPurpose) : null;
  // It may say what is arranged for somebody.
  if (text !== null && personId && tellsOfOne.has(row.kind))
    await recordLooks(viewer, 'read what was written to somebody', [personId]);
  return { ...toLine(line), text };
}

/** How many messages stand how, for administrators. */
export async function outboxCounts(viewer: Viewer): Promise<{ status: MessageStatus; count: number }[]> {
  const rows = await db().message.groupBy({ by: ['status'], where: outboxOf(viewer), _count: true });
  return messageStatuses.flatMap((status) => {
    const count = rows.find((row) => row.status === status)?._count ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}

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

/**
 * `personId`: null for somebody who is no person here yet, and is reached by `to`. `cohortId`: whoever runs it gives by hand
 * what can't be sent. `about`: the id of what it asks about, for whoever sends it to find it again. `to`: where it goes, when
 * that is not the address that the person has by then. `awaited`: they wait for it at this moment, so it goes before what goes
 * to many. `purpose`: what it is for, where its kind doesn't say (`purposes.ts`). `language`: of its text. `notAfter`: until when
 * it is of use; what people asked for themselves says so by its kind.
 */
export type ToSave = {
  personId: string | null;
  cohortId: string | null;
  about?: string | undefined;
  to?: string | undefined;
  awaited?: boolean;
  purpose?: Purpose;
  language: Language;
  subject: string;
  text: string;
  /** Files that go with it. */
  attachments?: readonly Attachment[];
} & ({ kind: AskedKind; notAfter?: Date } | { kind: string; notAfter: Date });

/** Writes down a message that is to be sent. @returns its id. */
export async function saveMessage(tx: Tx, { text, to, attachments, ...message }: ToSave): Promise<string> {
  const sealedTo = to ? seal(to, addressPurpose) : null;
  const sealedFiles = attachments?.length ? seal(JSON.stringify(attachments), filesPurpose) : null;
  const createdAt = now();
  const { kind, purpose = purposeOf(kind), notAfter = usefulUntil(kind, createdAt) } = message;
  const row = await tx.message.create({
    data: {
      ...message,
      purpose,
      notAfter,
      sealed: seal(text, textPurpose),
      sealedTo,
      sealedFiles,
      createdAt,
      dueAt: atOnce,
    },
    select: { id: true },
  });
  return row.id;
}

/** What nobody needs any more once a message went, or won't. */
export const erased = { sealed: null, sealedTo: null, sealedFiles: null } as const;

const files = z.array(z.object({ name: z.string(), type: z.literal('text/calendar'), content: z.string() }));

/** The files that go with a message, opened. */
export function filesIn(sealed: Uint8Array | null): Attachment[] {
  const opened = sealed && unseal(sealed, filesPurpose);
  return opened ? files.parse(JSON.parse(opened)) : [];
}

/**
 * Drops what has not gone yet to somebody, who may be no person here yet, about `about`: what
 * waits, and what somebody was to give by hand. What is being handed over at this moment goes.
 */
export async function saveDropped(tx: Tx, personId: string | null, about: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL, sealed_files = NULL
    WHERE id IN (
      SELECT id FROM message
      WHERE person_id IS NOT DISTINCT FROM ${personId}::uuid AND about = ${about}::uuid
        AND status IN ('waiting', 'by_hand', 'unknown')
      FOR UPDATE SKIP LOCKED)`;
}

const droppedRow = z.object({ id: z.uuid() });

/** Drops those of these messages that still wait, or were to be given by hand. What is being handed over at this moment goes. @returns which were dropped */
export async function saveTheseDropped(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL, sealed_files = NULL
    WHERE id IN (
      SELECT id FROM message WHERE id = ANY(${ids}::uuid[]) AND status IN ('waiting', 'by_hand') FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return z
    .array(droppedRow)
    .parse(rows)
    .map(({ id }) => id);
}
