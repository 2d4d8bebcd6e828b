import { addresses } from '@/addresses';
import type { Prisma } from '@/generated/prisma/client';
import { cohortsFor } from '@/features/cohorts/data';
import { documentOf } from '@/features/forms/data';
import { answers as storedAnswers } from '@/features/forms/schema';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { derivedCardCode, derivedToken, keyedHash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Application, ApplicationLine, ApplyMode } from './model';

/** What applicants hold to go on: the same each time, and only its hash is kept. */
export const applicationLink = (id: string): string => derivedToken('application link', id);
export const applicationCode = (id: string): string => derivedCardCode('application code', id);
/** What one of a pair gives the other: it opens nothing. */
export const pairCode = (id: string): string => derivedCardCode('application pair', id);

/** Where it is gone on with and where it is taken back, as a mail writes it. */
export const mailedLink = (slug: string, id: string): string =>
  env().ROUNDTABLE_URL + addresses.apply(slug).step(applicationLink(id));
export const mailedTakeBack = (slug: string, id: string): string =>
  env().ROUNDTABLE_URL + addresses.apply(slug).takeBack(applicationLink(id));

/** What is kept of them: too little to make them again. */
export const codeHash = (code: string): string => keyedHash('application code', code);
export const pairHash = (code: string): string => keyedHash('application pair code', code);

const line = {
  id: true,
  reference: true,
  state: true,
  mode: true,
  name: true,
  email: true,
  phone: true,
  organisation: true,
  area: true,
  late: true,
  pairId: true,
  savedAt: true,
  sentAt: true,
} as const satisfies Prisma.ApplicationSelect;

const about = {
  address: true,
  contactBy: true,
  helpedBy: true,
  experience: true,
  livedAs: true,
  roles: true,
} as const satisfies Prisma.ApplicationSelect;

/** Nobody applies at a table or on its tablet. */
export const applyModeOf = (mode: string): ApplyMode =>
  mode === 'paper' || mode === 'phone' ? mode : 'link';

const seenBy = (viewer: Viewer, cohortId: string): Prisma.ApplicationWhereInput => ({
  cohort: cohortsFor(viewer, can.see, [cohortId]),
});

/** All applications for a cohort, those that are in first, for whoever runs it. */
export async function applicationsOf(viewer: Viewer, cohortId: string): Promise<ApplicationLine[]> {
  const rows = await db().application.findMany({
    where: seenBy(viewer, cohortId),
    orderBy: [{ sentAt: { sort: 'asc', nulls: 'last' } }, { startedAt: 'asc' }, { id: 'asc' }],
    select: line,
  });
  return rows.map((row) => ({ ...row, mode: applyModeOf(row.mode) }));
}

/** One application of a cohort, for whoever runs it. What stands in one that is still being written is its writer's alone, unless staff key it. */
export async function applicationOf(
  viewer: Viewer,
  cohortId: string,
  id: string,
): Promise<Application | null> {
  const row = await db().application.findFirst({
    where: { AND: [{ id }, seenBy(viewer, cohortId)] },
    select: { ...line, ...about, answers: true, formVersionId: true },
  });
  if (!row) return null;
  const { answers, formVersionId, ...rest } = row;
  const mode = applyModeOf(row.mode);
  const isKeyed = mode !== 'link' && row.state === 'begun';
  return {
    ...rest,
    mode,
    document: await documentOf(viewer, formVersionId),
    answers: row.state === 'begun' && !isKeyed ? {} : storedAnswers.parse(answers),
    link: isKeyed ? applicationLink(id) : null,
  };
}

/** Lets one in that was not in when it closed. */
export async function saveLate(tx: Tx, id: string): Promise<void> {
  await tx.application.updateMany({ where: { id, state: 'begun' }, data: { late: true } });
}
