import type { Prisma } from '@/generated/prisma/client';
import { holds } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { AuditEvent, AuditFilter } from './model';

const perPage = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function where({ actor, subject, before }: AuditFilter): Prisma.AuditEventWhereInput {
  return {
    ...(actor ? (uuid.test(actor) ? { actorId: actor } : { actor }) : {}),
    ...(subject ? { subject } : {}),
    ...(before && /^\d{1,18}$/.test(before) ? { id: { lt: BigInt(before) } } : {}),
  };
}

/** The latest events that fit, newest first, for administrators. `more` when there are earlier ones. */
export async function auditEvents(
  viewer: Viewer,
  filter: AuditFilter,
): Promise<{ events: AuditEvent[]; more: boolean }> {
  if (!holds(viewer, can.read)) return { events: [], more: false };
  const rows = await db().auditEvent.findMany({
    where: where(filter),
    orderBy: { id: 'desc' },
    take: perPage + 1,
  });
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  // Who was merged into another acted under an id that is nobody's any more.
  const merges = await db().personMerge.findMany({
    where: { mergedId: { in: ids }, undoneAt: null },
    select: { mergedId: true, kept: { select: { name: true } } },
  });
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map([
    ...merges.map(({ mergedId, kept }) => [mergedId, kept.name] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  const events = rows.slice(0, perPage).map(({ id, at, actorId, actor, verb, subject }) => {
    const who = actorId ? (names.get(actorId) ?? 'Somebody who was erased') : actor;
    return { id: String(id), at, who, actorId, verb, subject };
  });
  return { events, more: rows.length > perPage };
}
