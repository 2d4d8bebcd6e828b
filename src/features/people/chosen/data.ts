import { z } from 'zod';
import { holds } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { peopleAmong } from '../list/data';
import { can } from './capabilities';
import type { Chosen } from './model';

const aDay = 24 * 60 * 60 * 1000;

/** Since when a choice has to stand, so that it still does. */
const earliest = (): Date => new Date(now().getTime() - aDay);

/** Whom the viewer chose, as they may see them now; null for a choice that isn't theirs, or is older than a day. */
export async function chosenBy(viewer: Viewer, id: string): Promise<Chosen | null> {
  if (viewer.kind !== 'person' || !holds(viewer, can.choose) || !z.uuid().safeParse(id).success) return null;
  const row = await db().peopleChosen.findFirst({
    where: { id, chooserId: viewer.personId, chosenAt: { gte: earliest() } },
    select: { personIds: true },
  });
  if (!row) return null;
  const lines = await peopleAmong(viewer, row.personIds);
  return { id, lines, gone: row.personIds.length - lines.length };
}

/** Holds still whom somebody chose. What was chosen a day ago, by whomever, goes. */
export async function saveChosen(tx: Tx, chooserId: string, personIds: string[]): Promise<string> {
  await tx.peopleChosen.deleteMany({ where: { chosenAt: { lt: earliest() } } });
  const { id } = await tx.peopleChosen.create({
    data: { chooserId, personIds, chosenAt: now() },
    select: { id: true },
  });
  return id;
}
