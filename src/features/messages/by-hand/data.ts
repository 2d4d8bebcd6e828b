import { db } from '@/server/db';
import { unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { textPurpose } from '../data';
import { forSomebody } from '../model';
import { addressesOf, cohortsRunBy, reachColumns } from '../reaching/data';
import { can } from './capabilities';
import type { ToGive } from './model';

const waits = { in: [...forSomebody] };
/** As many as one person gets through: the oldest first, and the others after them. */
const most = 100;

/** What is to be given by hand to people of a cohort, or may not have arrived, the oldest first, for whoever runs it. */
export async function toGive(viewer: Viewer, cohortId: string): Promise<ToGive[]> {
  const rows = await db().message.findMany({
    where: { cohortId, status: waits, cohort: cohortsRunBy(viewer, can.see) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      status: true,
      subject: true,
      sealed: true,
      language: true,
      way: true,
      problem: true,
      createdAt: true,
      notAfter: true,
      person: { select: reachColumns },
    },
  });
  return rows.map(({ person, sealed, problem, status, ...row }) => ({
    ...row,
    status: status === 'unknown' ? 'unknown' : 'by_hand',
    name: person?.name ?? 'Somebody who applied',
    large: person?.format === 'large_print',
    phone: person?.phone ?? null,
    address: person ? addressesOf(person).address : '',
    why: problem ?? '',
    text: status === 'by_hand' && sealed ? unseal(sealed, textPurpose) : null,
  }));
}

/** How many of them there are in each of these cohorts, for whoever runs them. */
export async function toGiveCounts(
  viewer: Viewer,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db().message.groupBy({
    by: ['cohortId'],
    where: { cohortId: { in: [...cohortIds] }, status: waits, cohort: cohortsRunBy(viewer, can.see) },
    _count: true,
  });
  return new Map(rows.map(({ cohortId, _count }) => [cohortId ?? '', _count]));
}

/** The cohort of a message that somebody has to see to, where the viewer runs that; null elsewhere. */
export async function cohortOfMessage(viewer: Viewer, id: string) {
  const row = await db().message.findFirst({
    where: { id, cohort: cohortsRunBy(viewer, can.settle) },
    select: { cohort: { select: { id: true, slug: true, programmeId: true, commissionerId: true } } },
  });
  return row?.cohort ?? null;
}

