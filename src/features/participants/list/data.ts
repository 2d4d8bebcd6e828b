import { z } from 'zod';
import { pagesOf, rowsOnPage, type SearchAndPage } from '@/features/accounts/model';
import { cohortsFor } from '@/features/cohorts/data';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { wordsOf } from '@/writing/plain';
import { can } from '../capabilities';
import { toParticipants, withParticipants } from '../data';
import type { ParticipantPage } from '../model';

const row = z.object({
  id: z.uuid().nullable(),
  total: z.number().nullable(),
  all: z.number(),
  active: z.number(),
});

type Found = Pick<ParticipantPage, 'all' | 'active' | 'total'> & { ids: string[] };

/** Those whose name, address or organisation has every word, folded as src/writing/plain folds it; and how many are here at all. */
async function foundOn(cohortId: string, search: string, page: number): Promise<Found> {
  const fits = wordsOf(search).map(
    (word) => Prisma.sql`AND (e.folded LIKE ${`%${word}%`} OR folded(p.organisation) LIKE ${`%${word}%`})`,
  );
  const rows = z.array(row).parse(
    await db().$queryRaw<unknown[]>`
      SELECT found.id, found.total, counts.all, counts.active FROM (
        SELECT count(*)::int AS all, (count(*) FILTER (WHERE withdrawn_at IS NULL))::int AS active
        FROM participant WHERE cohort_id = ${cohortId}::uuid
      ) AS counts LEFT JOIN (
        SELECT p.id, e.name, (count(*) OVER ())::int AS total FROM participant p JOIN person e ON e.id = p.person_id
        WHERE p.cohort_id = ${cohortId}::uuid ${fits.length > 0 ? Prisma.join(fits, ' ') : Prisma.empty}
        ORDER BY e.name, p.id LIMIT ${rowsOnPage} OFFSET ${(page - 1) * rowsOnPage}
      ) AS found ON true ORDER BY found.name, found.id`,
  );
  const [first] = rows;
  return {
    ids: rows.flatMap(({ id }) => id ?? []),
    total: first?.total ?? 0,
    all: first?.all ?? 0,
    active: first?.active ?? 0,
  };
}

/** Everybody of a cohort by name, those who withdrew among them, fifty at a time, for whoever runs it. */
export async function participantPage(
  viewer: Viewer,
  cohortId: string,
  asked: SearchAndPage,
): Promise<ParticipantPage | null> {
  const where = cohortsFor(viewer, can.see, [cohortId]);
  if ((await db().cohort.count({ where })) === 0) return null;
  const there = await foundOn(cohortId, asked.search, asked.page);
  // A page after the last shows the first.
  const page = there.total > 0 ? asked.page : 1;
  const { ids, ...counts } =
    there.total > 0 || asked.page === 1 ? there : await foundOn(cohortId, asked.search, 1);
  const cohort = await db().cohort.findFirst({
    where,
    select: {
      ...withParticipants,
      participants: { ...withParticipants.participants, where: { id: { in: ids } } },
    },
  });
  return (
    cohort && {
      ...{ ...counts, participants: toParticipants(cohort), page },
      pages: pagesOf(counts.total),
    }
  );
}
