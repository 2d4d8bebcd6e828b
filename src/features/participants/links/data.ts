import { db, type Tx } from '@/server/db';
import { derivedToken, hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';

/** Somebody's own link to a form: the same each time, until it is replaced by one with another number. */
export const linkOf = (participationId: string, number: number): string =>
  derivedToken('answer-link', `${participationId}/${number}`);

/** What is kept of a link. */
export const linkHashOf = (participationId: string, number: number): string =>
  hash(linkOf(participationId, number));

/**
 * Gives somebody new links to all their forms and drops what they had begun: whoever is reached by a new address has
 * not written it, and the old links lead nowhere any more.
 */
export async function renewLinks(tx: Tx, personId: string): Promise<void> {
  const places = await tx.participation.findMany({
    where: { personId },
    select: { id: true, linkNumber: true },
  });
  for (const { id, linkNumber } of places) {
    await tx.participation.update({
      where: { id },
      data: { linkNumber: linkNumber + 1, linkHash: linkHashOf(id, linkNumber + 1) },
    });
  }
  await tx.draft.deleteMany({ where: { participation: { personId } } });
}

/** Whether this server's secret is the one that the links were made with. True where there are none. For the system alone. */
export async function madeTheseLinks(viewer: Viewer): Promise<boolean> {
  if (viewer.kind !== 'system') return false;
  const some = await db().participation.findFirst({
    orderBy: [{ linkNumber: 'asc' }, { id: 'asc' }],
    select: { id: true, linkNumber: true, linkHash: true },
  });
  return some === null || some.linkHash === linkHashOf(some.id, some.linkNumber);
}
