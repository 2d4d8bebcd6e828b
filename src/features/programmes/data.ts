import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';
import type { Programme, ProgrammeOutline } from './model';

const whole = {
  days: { orderBy: { number: 'asc' }, select: { number: true, theme: true, summary: true } },
  sessions: {
    orderBy: [{ dayNumber: 'asc' }, { startMinute: 'asc' }],
    select: { dayNumber: true, startMinute: true, minutes: true, title: true, format: true, newTopic: true },
  },
} as const satisfies Prisma.ProgrammeInclude;

/** Facilitators see the programmes that they or their cohorts belong to. */
function within(viewer: Viewer): Prisma.ProgrammeWhereInput {
  const scope = scopeOf(viewer, ['facilitator']);
  if (scope.everything) return {};
  return { OR: [{ id: { in: scope.programmeIds } }, { cohorts: { some: { id: { in: scope.cohortIds } } } }] };
}

/** The programmes that this viewer facilitates, by name. */
export function programmes(viewer: Viewer): Promise<Programme[]> {
  return db().programme.findMany({ where: within(viewer), include: whole, orderBy: { name: 'asc' } });
}

/** One programme by the last part of its address. */
export function programmeBySlug(viewer: Viewer, slug: string): Promise<Programme | null> {
  return db().programme.findFirst({ where: { AND: [{ slug }, within(viewer)] }, include: whole });
}

/** Keeps a programme unless there is one of this slug. @returns its id. */
export async function saveProgramme(
  tx: Tx,
  { days, sessions, ...programme }: ProgrammeOutline,
): Promise<string> {
  const known = await tx.programme.findUnique({ where: { slug: programme.slug }, select: { id: true } });
  if (known) return known.id;
  const row = await tx.programme.create({
    data: { ...programme, days: { create: days }, sessions: { create: sessions } },
    select: { id: true },
  });
  return row.id;
}
