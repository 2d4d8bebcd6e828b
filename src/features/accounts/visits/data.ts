import { unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { reach } from '@/server/capability';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { lastsDays, type OwnVisit } from './model';

/** Where somebody is signed in, newest first. Their own. */
export async function ownVisits(viewer: Viewer): Promise<OwnVisit[]> {
  const here = viewer.kind === 'person' ? viewer.visitId : null;
  const rows = await db().visit.findMany({
    where: { personId: { in: reach(viewer, can.see).personIds }, expiresAt: { gt: unmovedNow() } },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, startedAt: true },
  });
  return rows.map((row) => ({ ...row, here: row.id === here }));
}

/** Begins a visit, and clears away those of the person that ended by themselves. */
export async function saveVisit(tx: Tx, personId: string): Promise<{ id: string; expiresAt: Date }> {
  const startedAt = unmovedNow();
  const expiresAt = new Date(startedAt.getTime() + lastsDays * 24 * 60 * 60_000);
  await tx.visit.deleteMany({ where: { personId, expiresAt: { lte: startedAt } } });
  return tx.visit.create({ data: { personId, startedAt, expiresAt }, select: { id: true, expiresAt: true } });
}

/** Ends one visit: its cookie, and every copy of it, opens nothing from now on. */
export async function removeVisit(tx: Tx, id: string): Promise<void> {
  await tx.visit.deleteMany({ where: { id } });
}

/** Ends all visits of a person. */
export async function removeVisits(tx: Tx, personId: string): Promise<void> {
  await tx.visit.deleteMany({ where: { personId } });
}
