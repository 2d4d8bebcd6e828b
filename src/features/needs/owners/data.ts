import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { cohortsFor } from '@/features/cohorts/data';
import { permit } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import type { Viewer } from '@/server/viewer';
import { tellingApart } from '@/writing/names';
import { can } from './capabilities';

/** Who can take needs of a cohort on: who runs it, by name. */
export async function ownersIn(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id' | 'programmeId' | 'commissionerId'>,
): Promise<{ personId: string; name: string }[]> {
  if (!permit(can.see, viewer, cohort).granted) return [];
  const { id: cohortId, programmeId } = cohort;
  const rows = await db().person.findMany({
    where: {
      roles: {
        some: {
          OR: [
            { kind: 'administrator' },
            { kind: 'facilitator', cohortId },
            { kind: 'facilitator', programmeId },
            { kind: 'facilitator', cohortId: null, programmeId: null },
          ],
        },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true },
  });
  return tellingApart(rows, ({ email }) => [email]).map(({ id, name }) => ({ personId: id, name }));
}

const byName = { person: { name: 'asc' } } as const;
const namedBy = { person: { select: { id: true, name: true } } } as const;

/** Everybody of a cohort who can have needs, each once, told apart by what they are, for whoever runs it. */
export async function whoCanNeed(
  viewer: Viewer,
  cohortId: string,
): Promise<{ whose: string; name: string }[]> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: {
      participants: {
        where: { withdrawnAt: null },
        orderBy: [byName, { id: 'asc' }],
        select: { id: true, organisation: true, supporter: { select: { id: true, name: true } }, ...namedBy },
      },
      roles: {
        where: { kind: { in: ['coach', 'contributor'] } },
        orderBy: [{ kind: 'asc' }, byName],
        select: { kind: true, part: true, ...namedBy },
      },
    },
  });
  const attending = (cohort?.participants ?? []).flatMap(
    ({ id, organisation, supporter, person: { name } }) => [
      { whose: `participant:${id}`, name: organisation ? `${name}, ${organisation}` : name },
      ...(supporter
        ? [{ whose: `supporter:${supporter.id}`, name: `${supporter.name}, who comes with ${name}` }]
        : []),
    ],
  );
  const working = (cohort?.roles ?? []).map(({ kind, part, person: { id, name } }) => ({
    whose: `person:${id}`,
    name: `${name}, ${kind === 'coach' ? 'Table coach' : (part ?? 'Contributor')}`,
  }));
  return [...attending, ...new Map(working.map((one) => [one.whose, one])).values()];
}

/** Who sees to a need, and where they find it; null where nobody does who can be written to. */
export async function loadOwner(
  tx: Tx,
  needId: string,
): Promise<{ personId: string; cohortId: string; name: string; cohort: string; link: string } | null> {
  const { owner, cohort } = await tx.need.findUniqueOrThrow({
    where: { id: needId },
    select: {
      owner: { select: { id: true, name: true, email: true } },
      cohort: { select: { id: true, slug: true, name: true } },
    },
  });
  if (!owner?.email) return null;
  const link = env().ROUNDTABLE_URL + addresses.cohort(cohort.slug).needs();
  return { personId: owner.id, cohortId: cohort.id, name: owner.name, cohort: cohort.name, link };
}
