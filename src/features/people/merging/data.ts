import { z } from 'zod';
import { isOutOfReach } from '@/features/participants/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { peopleOf } from '../person/data';
import { collisionsOf, type Facts, refusalsOf } from './clashes';
import { loadFacts } from './facts/data';
import { nameIn, opened } from './journal/data';
import { type Likely, likelySame } from './likely-same';
import { consentsInWords, type DoneMerge, fieldsOf, type Preview } from './model';

/**
 * What would become of two records as they are; the mark is of all that is shown. Of somebody with a part outside of what the
 * viewer runs nothing is: what hangs on them may be of another's cohort.
 */
export function previewOf(facts: Facts): Preview {
  const { kept, other, outside } = facts;
  const shown = {
    kept,
    other,
    moves: outside ? [] : facts.moves,
    fields: outside ? [] : fieldsOf(kept, other),
    consents: outside ? [] : consentsInWords(kept, other),
    collisions: outside ? [] : collisionsOf(facts),
    refusals: refusalsOf(facts),
  };
  return { ...shown, mark: hash(JSON.stringify([shown, facts.bothIn, facts.forms])) };
}

/** What would become of two records of one person, for whoever runs a cohort of each. Null: one isn't there for them. */
export async function mergePreview(viewer: Viewer, keptId: string, otherId: string): Promise<Preview | null> {
  if (!z.uuid().safeParse(keptId).success || !z.uuid().safeParse(otherId).success) return null;
  const ids = [keptId, otherId];
  const seen = await db().person.count({ where: { AND: [{ id: { in: ids } }, peopleOf(viewer)] } });
  if (keptId === otherId || seen < 2) return null;
  const facts = await loadFacts(db(), keptId, otherId);
  return facts && previewOf({ ...facts, outside: await isOneOutside(db(), viewer, ids) });
}

/** Whether one of these people has a part outside of what the viewer runs, or a role that opens more. */
export async function isOneOutside(
  tx: Pick<Tx, 'person'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<boolean> {
  for (const id of ids) if (await isOutOfReach(tx, viewer, id)) return true;
  return false;
}

const compared = {
  id: true,
  name: true,
  email: true,
  phone: true,
  participants: { select: { organisation: true, area: true, cohort: { select: { name: true } } } },
  roles: { select: { cohort: { select: { name: true } } } },
} as const satisfies Prisma.PersonSelect;

type Compared = Prisma.PersonGetPayload<{ select: typeof compared }>;

const toCompared = ({ participants, roles, ...person }: Compared) => ({
  ...person,
  places: participants,
  cohorts: [...participants, ...roles].flatMap(({ cohort }) => cohort?.name ?? []),
});

/** Who may be the same person, or is called what was searched for, among those whom the viewer knows. */
export async function likelyTheSame(viewer: Viewer, id: string, search: string): Promise<Likely[]> {
  if (!z.uuid().safeParse(id).success) return [];
  const one = await db().person.findFirst({
    where: { AND: [{ id }, peopleOf(viewer)] },
    select: compared,
  });
  if (!one) return [];
  // Names are compared as they are searched for, without accents, so all of them are looked through.
  const names = await db().person.findMany({
    where: peopleOf(viewer),
    select: { id: true, name: true, email: true, phone: true },
  });
  const bare = names.map((person) => ({ ...person, places: [], cohorts: [] }));
  const ids = likelySame(toCompared(one), bare, search).map((person) => person.id);
  const rows = await db().person.findMany({ where: { id: { in: ids } }, select: compared });
  return likelySame(toCompared(one), rows.map(toCompared), search);
}

/** What was merged into somebody, the newest first, for whoever runs a cohort of theirs. */
export async function mergesOf(viewer: Viewer, id: string): Promise<DoneMerge[]> {
  if (!z.uuid().safeParse(id).success) return [];
  const rows = await db().personMerge.findMany({
    where: { keptId: id, kept: peopleOf(viewer) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, at: true, undoneAt: true, sealed: true, by: { select: { name: true } } },
  });
  const newest = rows.find(({ undoneAt }) => undoneAt === null);
  const outside = newest !== undefined && (await isOutOfReach(db(), viewer, id));
  return rows.map(({ sealed, by, ...row }) => ({
    ...row,
    name: outside ? 'Another record' : nameIn(opened(sealed)),
    by: by?.name ?? null,
    later: row.id !== newest?.id,
    outside,
  }));
}
