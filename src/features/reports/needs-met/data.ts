import { storedDay } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import { cohortsFor } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { isCountedBy, type Needed, type NeedsMet } from './model';
import { needsMet } from './schema';

/** How a cohort's needs were met, for whoever commissioned it; null before they are counted, and where nothing may be shown. */
export async function needsMetIn(viewer: Viewer, cohortId: string): Promise<NeedsMet | null> {
  const row = await db().needsMetCount.findFirst({
    where: { cohort: cohortsFor(viewer, can.see, [cohortId]) },
    select: { told: true },
  });
  return needsMet.nullable().parse(row?.told ?? null);
}

/** The cohorts whose needs are to be counted now. */
export async function cohortsToCount(viewer: Viewer): Promise<string[]> {
  const rows = await db().cohort.findMany({
    where: { AND: [cohortsFor(viewer, can.count), { needsMetCount: null }] },
    select: { id: true, days: { orderBy: { number: 'desc' }, take: 1, select: { date: true } } },
  });
  const today = londonDate(now());
  return rows.flatMap(({ id, days: [last] }) => (last && isCountedBy(storedDay(last.date), today) ? id : []));
}

const said = { select: { met: true } } as const;

/** What the participants of a cohort needed, and how many took part. What was taken back by its person is no need. */
export async function loadNeeded(tx: Tx, cohortId: string): Promise<{ needed: Needed[]; enrolled: number }> {
  const taking = { cohortId, withdrawnAt: null };
  const enrolled = await tx.participant.count({ where: taking });
  const rows = await tx.need.findMany({
    where: { cohortId, endedAt: null, OR: [{ participant: taking }, { supporter: { participant: taking } }] },
    select: {
      kind: true,
      participantId: true,
      supporter: { select: { participantId: true } },
      reviews: said,
    },
  });
  const needed = rows.flatMap(({ kind, participantId, supporter, reviews }) => {
    const personId = participantId ?? supporter?.participantId;
    return personId ? [{ personId, kind, said: reviews.map(({ met }) => met) }] : [];
  });
  return { needed, enrolled };
}

/** Keeps what may be told of a cohort's needs, once and for good: counted again, two counts would tell more than one. */
export async function saveNeedsMet(tx: Tx, cohortId: string, told: NeedsMet | null): Promise<void> {
  await tx.needsMetCount.createMany({
    data: [{ cohortId, told: told ?? Prisma.DbNull, countedAt: now() }],
    skipDuplicates: true,
  });
}
