import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { nothingSaid, type SaidBefore, type SaidNeed } from './model';

const held = (viewer: Viewer) => ({
  linkHash: { in: reach(viewer, can.see).linkHashes },
  state: { not: 'withdrawn' as const },
});

/** The application whose link the viewer holds, unless they took it back. */
export const applicationHeld = (viewer: Viewer): Promise<{ id: string; linkHash: string } | null> =>
  db().application.findFirst({ where: held(viewer), select: { id: true, linkHash: true } });

/**
 * What would help somebody who applies, for whoever holds their link. What was sent is not shown again: whoever has the
 * mail would read it. They learn how much is kept.
 */
export async function appliedNeeds(viewer: Viewer): Promise<SaidBefore> {
  const application = await db().application.findFirst({
    where: held(viewer),
    select: {
      state: true,
      needs: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { kind: true, words: true } },
    },
  });
  if (!application) return nothingSaid;
  const { state, needs } = application;
  return state === 'begun' ? { said: needs, kept: 0 } : { said: [], kept: needs.length };
}

/**
 * Keeps what somebody said who applies: in place of what they had said before, until they send it; from then on beside it.
 * Once they have a place it is said of that. Two devices at once: one after the other.
 */
export async function saveApplied(tx: Tx, applicationId: string, said: readonly SaidNeed[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
  const { cohortId, state, personId } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { cohortId: true, state: true, personId: true },
  });
  if (state === 'withdrawn') return;
  const participant =
    personId === null
      ? null
      : await tx.participant.findFirst({
          where: { cohortId, personId, withdrawnAt: null },
          select: { id: true },
        });
  if (state === 'begun') await tx.need.deleteMany({ where: { applicationId } });
  const whose = participant ? { participantId: participant.id } : { applicationId };
  await tx.need.createMany({
    data: said.map((one) => ({ ...one, ...whose, cohortId, saidOwn: true, createdAt: now() })),
  });
}
