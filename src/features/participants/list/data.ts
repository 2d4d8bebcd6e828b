import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { wordsOf } from '@/writing/plain';
import { can } from '../capabilities';
import { toParticipants, withParticipants } from '../data';
import type { ParticipantPage } from '../model';
import { type AskedPeople, perPage } from './model';

const found = z.object({ id: z.uuid(), total: z.number() });
const counted = z.object({ all: z.number(), active: z.number() });

/** Those whose name, address or organisation has every word, folded as src/writing/plain folds it. */
async function foundOn(cohortId: string, search: string, page: number) {
  const fits = wordsOf(search).map(
    (word) => Prisma.sql`AND (e.folded LIKE ${`%${word}%`} OR folded(p.organisation) LIKE ${`%${word}%`})`,
  );
  return z.array(found).parse(
    await db().$queryRaw<unknown[]>`
      SELECT p.id, (count(*) OVER ())::int AS total FROM participant p JOIN person e ON e.id = p.person_id
      WHERE p.cohort_id = ${cohortId}::uuid ${fits.length > 0 ? Prisma.join(fits, ' ') : Prisma.empty}
      ORDER BY e.name, p.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
  );
}

/** Everybody of a cohort by name, those who withdrew among them, fifty at a time, for whoever runs it. */
export async function participantPage(
  viewer: Viewer,
  cohortId: string,
  asked: AskedPeople,
): Promise<ParticipantPage | null> {
  const there = await foundOn(cohortId, asked.search, asked.page);
  // A page after the last shows the first.
  const page = there.length > 0 ? asked.page : 1;
  const rows = there.length > 0 || asked.page === 1 ? there : await foundOn(cohortId, asked.search, 1);
  const ids = rows.map(({ id }) => id);
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: {
      ...withParticipants,
      participants: { ...withParticipants.participants, where: { id: { in: ids } } },
    },
  });
  if (!cohort) return null;
  const [counts] = z.array(counted).parse(
    await db().$queryRaw<unknown[]>`
      SELECT count(*)::int AS all, (count(*) FILTER (WHERE withdrawn_at IS NULL))::int AS active
      FROM participant WHERE cohort_id = ${cohortId}::uuid`,
  );
  const total = rows[0]?.total ?? 0;
  return {
    ...{ participants: toParticipants(cohort), total, page },
    pages: Math.max(1, Math.ceil(total / perPage)),
    ...(counts ?? { all: 0, active: 0 }),
  };
}
