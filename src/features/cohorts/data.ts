import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import { type Scope, scopeOf, type Viewer } from '@/server/viewer';
import type { Cohort } from './model';

/** The cohorts within a scope, for the `where` of whatever belongs to a cohort. */
export function cohortsWithin(scope: Scope): Prisma.CohortWhereInput {
  if (scope.everything) return {};
  return {
    OR: [
      { id: { in: scope.cohortIds } },
      { programmeId: { in: scope.programmeIds } },
      { commissionerId: { in: scope.organisationIds } },
    ],
  };
}

const whole = {
  programme: { select: { name: true } },
  commissioner: { select: { name: true } },
  days: { orderBy: { number: 'asc' } },
} as const satisfies Prisma.CohortInclude;

type Row = Prisma.CohortGetPayload<{ include: typeof whole }>;

function toCohort({ programme, commissioner, days, createdAt: _created, ...cohort }: Row): Cohort {
  return {
    ...cohort,
    programmeName: programme.name,
    commissionerName: commissioner.name,
    days: days.map(({ id, number, date, theme }) => ({ id, number, date: date.toISOString().slice(0, 10), theme })),
  };
}

async function first(where: Prisma.CohortWhereInput): Promise<Cohort | null> {
  const row = await db().cohort.findFirst({ where, include: whole });
  return row && toCohort(row);
}

async function all(where: Prisma.CohortWhereInput): Promise<Cohort[]> {
  const rows = await db().cohort.findMany({ where, include: whole, orderBy: [{ createdAt: 'desc' }, { name: 'asc' }] });
  return rows.map(toCohort);
}

const facilitated = (viewer: Viewer) => cohortsWithin(scopeOf(viewer, ['facilitator']));
const commissioned = (viewer: Viewer) => cohortsWithin(scopeOf(viewer, ['commissioner']));

/** A cohort by the last part of its address, for whoever facilitates it. */
export const cohortBySlug = (viewer: Viewer, slug: string) => first({ AND: [{ slug }, facilitated(viewer)] });

/** A cohort by its id, for whoever facilitates it. */
export const cohortById = (viewer: Viewer, id: string) => first({ AND: [{ id }, facilitated(viewer)] });

/** The cohorts that this viewer facilitates, newest first. */
export const cohortsOf = (viewer: Viewer) => all(facilitated(viewer));

/** The cohorts that this viewer's organisation commissioned, newest first. */
export const commissionedCohorts = (viewer: Viewer) => all(commissioned(viewer));

/** A cohort by the last part of its address, for whoever commissioned it. */
export const commissionedCohortBySlug = (viewer: Viewer, slug: string) => first({ AND: [{ slug }, commissioned(viewer)] });
