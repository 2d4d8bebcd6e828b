import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { SaidNeed } from './model';

/** The application whose link the viewer holds, unless they took it back. */
export const applicationHeld = (
  viewer: Viewer,
): Promise<{ id: string; cohortId: string; linkHash: string } | null> =>
  db().application.findFirst({
    where: { linkHash: { in: reach(viewer, can.see).linkHashes }, state: { not: 'withdrawn' } },
    select: { id: true, cohortId: true, linkHash: true },
  });

/** What would help somebody who applies, as they said it, for whoever holds their link. */
export const appliedNeeds = (viewer: Viewer): Promise<SaidNeed[]> =>
  db().need.findMany({
    where: { application: { linkHash: { in: reach(viewer, can.see).linkHashes } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, words: true },
  });

/** Keeps what somebody said who applies, in place of what they had said before. */
export async function saveApplied(
  tx: Tx,
  cohortId: string,
  applicationId: string,
  said: readonly SaidNeed[],
): Promise<void> {
  await tx.need.deleteMany({ where: { applicationId } });
  await tx.need.createMany({
    data: said.map((one) => ({ ...one, applicationId, cohortId, createdAt: now() })),
  });
}

/** What somebody said who applied becomes what they need as a participant. */
export async function carryNeeds(tx: Tx, applicationId: string, participantId: string): Promise<void> {
  await tx.need.updateMany({ where: { applicationId }, data: { applicationId: null, participantId } });
}
