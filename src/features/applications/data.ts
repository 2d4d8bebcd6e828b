import { z } from 'zod';
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
import {
  type Application,
  type ApplicationLine,
  type ApplicationState,
  type ApplyMode,
  isReadable,
  type Said,
} from './model';
import type { Known } from './same-person';

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

const said = {
  formVersionId: true,
  answers: true,
  helpedBy: true,
  experience: true,
  livedAs: true,
  roles: true,
  organisation: true,
  area: true,
} as const satisfies Prisma.ApplicationSelect;

/** Nobody applies at a table or on its tablet. */
export const applyModeOf = (mode: string): ApplyMode =>
  mode === 'paper' || mode === 'phone' ? mode : 'link';

const seenBy = (viewer: Viewer, cohortId: string): Prisma.ApplicationWhereInput => ({
  cohort: cohortsFor(viewer, can.see, [cohortId]),
});

type LineRow = Prisma.ApplicationGetPayload<{ select: typeof line }>;

/** A row as far as staff may read it. */
function readable<Row extends Pick<LineRow, 'mode' | 'sentAt' | 'organisation' | 'area'>>(row: Row) {
  const seen = { ...row, mode: applyModeOf(row.mode) };
  return isReadable(seen) ? seen : { ...seen, organisation: '', area: '' };
}

/** How many applications stand on a page of their list. */
export const perPage = 50;

/** The applications for a cohort, a page of them, those that are in first, for whoever runs it. */
export async function applicationsOf(
  viewer: Viewer,
  cohortId: string,
  { state, page = 1 }: { state?: ApplicationState; page?: number } = {},
): Promise<ApplicationLine[]> {
  const rows = await db().application.findMany({
    where: { AND: [seenBy(viewer, cohortId), { state }] },
    orderBy: [{ sentAt: { sort: 'asc', nulls: 'last' } }, { startedAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * perPage,
    take: perPage,
    select: line,
  });
  return withPairs(viewer, cohortId, rows);
}

async function withPairs(
  viewer: Viewer,
  cohortId: string,
  rows: readonly LineRow[],
): Promise<ApplicationLine[]> {
  const pairIds = rows.flatMap(({ pairId }) => (pairId ? [pairId] : []));
  const paired = await db().application.findMany({
    where: { AND: [seenBy(viewer, cohortId), { pairId: { in: pairIds } }] },
    select: { id: true, name: true, pairId: true },
  });
  return rows.map(({ pairId, ...row }) => {
    const other = paired.find((one) => one.pairId === pairId && one.id !== row.id);
    return { ...readable(row), pair: other ? { id: other.id, name: other.name } : null };
  });
}

/** How many applications for a cohort are in each state, for whoever runs it. */
export async function applicationCounts(
  viewer: Viewer,
  cohortId: string,
): Promise<Record<ApplicationState, number>> {
  const counts = await db().application.groupBy({
    by: ['state'],
    where: seenBy(viewer, cohortId),
    _count: true,
  });
  const countOf = (state: ApplicationState) => counts.find((one) => one.state === state)?._count ?? 0;
  return {
    sent: countOf('sent'),
    begun: countOf('begun'),
    withdrawn: countOf('withdrawn'),
    left_out: countOf('left_out'),
  };
}

/** All who apply for a cohort, as far as it takes to find those who are there twice, for whoever runs it. */
export async function knownIn(viewer: Viewer, cohortId: string): Promise<Known[]> {
  const rows = await db().application.findMany({
    where: { AND: [seenBy(viewer, cohortId), { state: { in: ['begun', 'sent'] } }] },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: line,
  });
  return rows.map(readable);
}

/** One application of a cohort, for whoever runs it. */
export async function applicationOf(
  viewer: Viewer,
  cohortId: string,
  id: string,
): Promise<Application | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().application.findFirst({
    where: { AND: [{ id }, seenBy(viewer, cohortId)] },
    select: { ...line, address: true, contactBy: true, leftOutWhy: true },
  });
  if (!row) return null;
  const { address, contactBy, leftOutWhy, ...rest } = row;
  const [one] = await withPairs(viewer, cohortId, [rest]);
  if (!one) return null;
  return { ...one, address, contactBy, leftOutWhy, said: isReadable(one) ? await saidIn(viewer, id) : null };
}

/** What stands in one that staff may read. */
async function saidIn(viewer: Viewer, id: string): Promise<Said> {
  const { formVersionId, answers, ...rest } = await db().application.findUniqueOrThrow({
    where: { id },
    select: said,
  });
  return {
    ...rest,
    document: await documentOf(viewer, formVersionId),
    answers: storedAnswers.parse(answers),
  };
}

/** Lets one in that was not in when it closed. */
export async function saveLate(tx: Tx, id: string): Promise<void> {
  await tx.application.updateMany({ where: { id, state: 'begun' }, data: { late: true } });
}

/** Leaves one out that is in: it counts no more. @returns whether it was in. */
export async function saveLeftOut(tx: Tx, id: string, why: string): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id, state: 'sent' },
    data: { state: 'left_out', leftOutWhy: why },
  });
  return count === 1;
}

/** Takes one back in that was left out. */
export async function saveTakenIn(tx: Tx, id: string): Promise<void> {
  await tx.application.updateMany({
    where: { id, state: 'left_out' },
    data: { state: 'sent', leftOutWhy: '' },
  });
}
