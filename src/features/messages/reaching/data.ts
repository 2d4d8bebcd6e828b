import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { keyedHash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { otherWays, type Channel, type Reach, type ReadingFormat } from '../route';
import { can } from './capabilities';
import type { Unreached } from './model';

/** What is kept of an address: enough to know whether it is still theirs. */
export const addressHash = (address: string): string =>
  keyedHash('message-address', address.trim().toLowerCase());

/** Somebody who is no person here yet. */
export const nobody: Reach = {
  contactBy: 'email',
  format: 'standard',
  email: null,
  phone: null,
  address: '',
  noContact: false,
  adverts: false,
  dead: [],
};

/** Of a person: what decides whether and how they can be written to. */
export const reachColumns = {
  name: true,
  email: true,
  phone: true,
  contactBy: true,
  format: true,
  noContactSince: true,
  advertsSince: true,
  unreached: { select: { way: true, addressHash: true } },
  applications: {
    where: { address: { not: '' } },
    orderBy: { startedAt: 'desc' },
    take: 1,
    select: { address: true },
  },
} as const;

type ReachRow = {
  name: string;
  email: string | null;
  phone: string | null;
  contactBy: Channel;
  format: ReadingFormat;
  noContactSince: Date | null;
  advertsSince: Date | null;
  unreached: { way: Channel; addressHash: string }[];
  applications: { address: string }[];
};

/** Whether and how somebody can be written to. A bounce from an address that they have left says nothing. */
export function toReach({
  unreached,
  applications,
  noContactSince,
  advertsSince,
  name: _,
  ...row
}: ReachRow): Reach {
  const address = applications[0]?.address ?? '';
  const of = { email: row.email, phone: row.phone, text: row.phone, post: address };
  const stillTheirs = ({ way, addressHash: known }: ReachRow['unreached'][number]): boolean =>
    addressHash(of[way] ?? '') === known;
  return {
    ...row,
    address,
    noContact: noContactSince !== null,
    adverts: advertsSince !== null,
    dead: unreached.filter(stillTheirs).map(({ way }) => way),
  };
}

/** Notes that somebody can't be reached at this address. Said twice, the first stands. */
export async function saveUnreached(
  tx: Tx,
  { personId, way, hash, why }: { personId: string; way: Channel; hash: string; why: string },
): Promise<void> {
  const row = { addressHash: hash, why, since: now() };
  await tx.unreached.upsert({
    where: { personId_way: { personId, way } },
    create: { personId, way, ...row },
    update: row,
  });
}

/** The cohorts that a viewer runs. */
function cohortsOf(viewer: Viewer): Prisma.CohortWhereInput {
  const { everything, cohortIds, programmeIds } = reach(viewer, can.see);
  return everything ? {} : { OR: [{ id: { in: cohortIds } }, { programmeId: { in: programmeIds } }] };
}

/** A cohort of somebody's that the viewer runs; null when there is none. */
export const cohortOfPerson = (viewer: Viewer, personId: string) =>
  db().cohort.findFirst({
    where: { AND: [cohortsOf(viewer), { participants: { some: { personId } } }] },
    select: { id: true, programmeId: true, commissionerId: true },
  });

/**
 * Who of these can't be reached as they asked, by person, with the ways that are left: for whoever runs a cohort that they
 * are in. Nobody else is told of anybody.
 */
export async function unreachedAmong(
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, Unreached>> {
  const people = await db().person.findMany({
    where: {
      id: { in: [...personIds] },
      unreached: { some: {} },
      participants: { some: { cohort: cohortsOf(viewer) } },
    },
    select: { id: true, ...reachColumns, unreached: { orderBy: { since: 'desc' } } },
  });
  return new Map(
    people.flatMap(({ id, ...row }): [string, Unreached][] => {
      const now = toReach(row);
      const [last] = row.unreached.filter(({ way }) => now.dead.includes(way));
      if (!last) return [];
      const { way, why, since } = last;
      return [
        [id, { way, why, since, others: otherWays({ ...now, phone: way === 'text' ? null : now.phone }) }],
      ];
    }),
  );
}

/** Takes the mark from somebody: they are written to again. @returns false when there is none */
export async function removeUnreached(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.unreached.deleteMany({ where: { personId } })).count > 0;
}
