import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { reach } from '@/server/capability';
import { Missing } from '@/server/errors';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
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
  const { everything, programmeIds, cohortIds } = reach(viewer, can.see);
  if (everything) return {};
  return { OR: [{ id: { in: programmeIds } }, { cohorts: { some: { id: { in: cohortIds } } } }] };
}

/** The programmes that this viewer facilitates, by name. */
export function programmes(viewer: Viewer): Promise<Programme[]> {
  return db().programme.findMany({ where: within(viewer), include: whole, orderBy: { name: 'asc' } });
}

/** One programme by the last part of its address. */
export function programmeBySlug(viewer: Viewer, slug: string): Promise<Programme | null> {
  return db().programme.findFirst({ where: { AND: [{ slug }, within(viewer)] }, include: whole });
}

/** The programme that a form names, for a command. @throws Missing when it doesn't exist for whoever asks. */
export async function programmeOf(
  viewer: Viewer,
  { programme: slug }: { programme: string },
): Promise<{ programme: Programme }> {
  const programme = await programmeBySlug(viewer, slug);
  if (!programme) throw new Missing(slug);
  return { programme };
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
