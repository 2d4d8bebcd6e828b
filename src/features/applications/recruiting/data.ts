import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { cohortsFor, whomToAsk } from '@/features/cohorts/data';
import { documentOf, formVersionsFor } from '@/features/forms/data';
import { holds } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { type Course, type Recruitment, recruitmentState } from './model';

const columns = {
  formVersionId: true,
  opensAt: true,
  closesAt: true,
  most: true,
  about: true,
  forWhom: true,
  paidFor: true,
  version: true,
} as const;

/** How people come to a cohort, for whoever runs it; null where nobody can. */
export const recruitmentOf = (viewer: Viewer, cohortId: string): Promise<Recruitment | null> =>
  db().recruitment.findFirst({
    where: { cohort: cohortsFor(viewer, can.see, [cohortId]) },
    select: columns,
  });

/** What those who apply can be asked: the latest version of each form for them, and what they are asked now. */
export async function formsToAsk(
  viewer: Viewer,
  { id, programmeId }: { id: string; programmeId: string },
): Promise<{ id: string; label: string }[]> {
  const [latest, asked] = await Promise.all([
    formVersionsFor(viewer, 'applicants', programmeId),
    recruitmentOf(viewer, id),
  ]);
  if (!asked || latest.some((version) => version.id === asked.formVersionId)) return latest;
  const { title } = await documentOf(viewer, asked.formVersionId);
  return [...latest, { id: asked.formVersionId, label: `${title}, as it is asked now` }];
}

const contactRow = z.object({ contact: z.string().nullable() });

/** Whom applicants for a cohort ask. */
export async function whomApplicantsAsk(viewer: Viewer, cohortId: string): Promise<string | null> {
  if (!holds(viewer, can.read)) return null;
  const [row] = await db().$queryRaw<unknown[]>`
    SELECT ${whomToAsk} AS contact FROM cohort c WHERE c.id = ${cohortId}::uuid`;
  return row ? contactRow.parse(row).contact : null;
}

/** What everybody may read of a course that takes applications, or will; null where none does. */
export async function courseOf(viewer: Viewer, slug: string): Promise<Course | null> {
  if (!holds(viewer, can.read)) return null;
  const row = await db().cohort.findFirst({
    where: { slug, archivedAt: null, recruitment: { isNot: null } },
    select: {
      id: true,
      slug: true,
      name: true,
      area: true,
      venue: true,
      programme: { select: { name: true } },
      days: { orderBy: { number: 'asc' }, select: { date: true } },
      recruitment: { select: columns },
      _count: { select: { applications: { where: { state: 'sent' } } } },
    },
  });
  if (!row?.recruitment) return null;
  const { recruitment } = row;
  return {
    cohortId: row.id,
    slug: row.slug,
    programmeName: row.programme.name,
    cohortName: row.name,
    area: row.area,
    venue: row.venue,
    dates: row.days.map(({ date }) => storedDay(date)),
    contact: await whomApplicantsAsk(viewer, row.id),
    recruitment,
    state: recruitmentState({ ...recruitment, archivedAt: null }, row._count.applications, now()),
  };
}

/** Holds how people come to a cohort, so that the last application before it closes is the last. @returns whether one more may be sent now. */
export async function takesOneMore(tx: Tx, cohortId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM recruitment WHERE cohort_id = ${cohortId}::uuid FOR NO KEY UPDATE`;
  const found = await tx.recruitment.findUnique({
    where: { cohortId },
    select: { ...columns, cohort: { select: { archivedAt: true } } },
  });
  if (!found) return false;
  const sent = await tx.application.count({ where: { cohortId, state: 'sent' } });
  const { cohort, ...recruitment } = found;
  return recruitmentState({ ...recruitment, ...cohort }, sent, now()) === 'open';
}

/**
 * Keeps how people come to a cohort, unless somebody else changed it since `version` (0: nobody had said anything yet).
 * @returns whether it was kept.
 */
export async function saveRecruitment(
  tx: Tx,
  cohortId: string,
  version: number,
  change: Omit<Recruitment, 'version'>,
): Promise<boolean> {
  if (version === 0) {
    const { count } = await tx.recruitment.createMany({
      data: [{ cohortId, ...change }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.recruitment.updateMany({
    where: { cohortId, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

/** Closes it now, unless it is closed. */
export async function saveClosed(tx: Tx, cohortId: string): Promise<void> {
  await tx.recruitment.updateMany({
    where: { cohortId, OR: [{ closesAt: null }, { closesAt: { gt: now() } }] },
    data: { closesAt: now(), version: { increment: 1 } },
  });
}

/** An address of a page for everybody, as it is printed. */
export const publicAddress = (path: string): string => `${env().ROUNDTABLE_URL}${path}`;
