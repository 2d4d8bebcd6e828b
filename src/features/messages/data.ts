import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { holds } from '@/server/capability';
import { now, unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { seal, unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  isForReading,
  type MailState,
  type Message,
  type MessageLine,
  type MessageStatus,
  messageStatuses,
  testKind,
} from './model';
import { type Purpose, purposeOf, usefulUntil } from './purposes';

/** What texts and addresses are sealed for. */
export const textPurpose = 'message';
export const addressPurpose = 'message-address';

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
    select: { ...columns, sealed: true },
  });
  if (!row) return null;
  const { sealed, ...line } = row;
  return { ...toLine(line), text: isForReading(row.status) && sealed ? unseal(sealed, textPurpose) : null };
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

export type ToSave = {
  personId: string | null;
  kind: string;
  about?: string;
  to?: string;
  awaited?: boolean;
  purpose?: Purpose;
  language?: string;
  notAfter?: Date;
  subject: string;
  text: string;
};

/** Writes down a message that is to be sent. @returns its id. */
export async function saveMessage(tx: Tx, { text, to, ...message }: ToSave): Promise<string> {
  const sealedTo = to ? seal(to, addressPurpose) : null;
  const createdAt = now();
  const { kind, purpose = purposeOf(kind), notAfter = usefulUntil(kind, createdAt) } = message;
  const row = await tx.message.create({
    data: {
      ...message,
      purpose,
      notAfter,
      sealed: seal(text, textPurpose),
      sealedTo,
      createdAt,
      dueAt: unmovedNow(),
    },
    select: { id: true },
  });
  return row.id;
}

/** What nobody needs any more once a message went, or won't. */
export const erased = { sealed: null, sealedTo: null } as const;

/** Drops what still waits to be sent to somebody, who may be no person here yet, about `about`. What is being handed over at this moment goes. */
export async function saveDropped(tx: Tx, personId: string | null, about: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL
    WHERE id IN (
      SELECT id FROM message
      WHERE person_id IS NOT DISTINCT FROM ${personId}::uuid AND about = ${about}::uuid AND status = 'waiting'
      FOR UPDATE SKIP LOCKED)`;
}
