import type { Prisma } from '@/generated/prisma/client';
import { type Capability, reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { keyedHash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { otherWays, type Channel, type Reach, type ReadingFormat } from '../route';
import { can } from './capabilities';
import type { Unreached } from './model';

/** What is kept of an address: enough to know it again. */
export const addressHash = (address: string): string =>
  keyedHash('message-address', address.trim().toLowerCase());

/** Somebody who is no person here yet: they asked for what they get, and agreed to nothing else. */
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
  applications: {
    where: { address: { not: '' } },
    orderBy: { savedAt: 'desc' },
    take: 1,
    select: { address: true },
  },
} as const satisfies Prisma.PersonSelect;

type ReachRow = {
  email: string | null;
  phone: string | null;
  contactBy: Channel;
  format: ReadingFormat;
  noContactSince: Date | null;
  advertsSince: Date | null;
  applications: { address: string }[];
};

/** Where somebody can be reached, each by how it is reached. */
export type Addresses = Pick<Reach, 'email' | 'phone' | 'address'>;

/** What came back from an address. */
type Mark = { way: Channel; why: string; since: Date };

/** The marks of these addresses, each under the hash of its address. */
type Marks = ReadonlyMap<string, readonly Mark[]>;

const places = ({ email, phone, address }: Addresses): [Channel, string][] => [
  ...(email ? [['email', addressHash(email)] satisfies [Channel, string]] : []),
  ...(phone ? [['text', addressHash(phone)] satisfies [Channel, string]] : []),
  ...(address ? [['post', addressHash(address)] satisfies [Channel, string]] : []),
];

const marksOf = (who: Addresses, marks: Marks): Mark[] =>
  places(who).flatMap(([way, hash]) => (marks.get(hash) ?? []).filter((mark) => mark.way === way));

/** What came back from any of these addresses: asked once for all of them. */
async function loadMarks(tx: Pick<Tx, 'deadAddress'>, who: readonly Addresses[]): Promise<Marks> {
  const hashes = [...new Set(who.flatMap(places).map(([, hash]) => hash))];
  if (hashes.length === 0) return new Map();
  const rows = await tx.deadAddress.findMany({ where: { addressHash: { in: hashes } } });
  const found = new Map<string, Mark[]>();
  for (const { addressHash: hash, ...mark } of rows) found.set(hash, [...(found.get(hash) ?? []), mark]);
  return found;
}

/** Where a person is reached; by post at the address that they gave last. */
export const addressesOf = ({ email, phone, applications }: ReachRow): Addresses => ({
  email,
  phone,
  address: applications[0]?.address ?? '',
});

/** Whether and how these people can be written to, in their order. A bounce from an address that they have left says nothing. */
export async function loadReach(tx: Pick<Tx, 'deadAddress'>, rows: readonly ReachRow[]): Promise<Reach[]> {
  const marks = await loadMarks(tx, rows.map(addressesOf));
  return rows.map((row) => ({
    ...addressesOf(row),
    contactBy: row.contactBy,
    format: row.format,
    noContact: row.noContactSince !== null,
    adverts: row.advertsSince !== null,
    dead: marksOf(addressesOf(row), marks).map(({ way }) => way),
  }));
}

/** By which ways these can't be reached, in their order: for what is no person here, and goes to addresses alone. */
export async function loadDead(tx: Pick<Tx, 'deadAddress'>, who: readonly Addresses[]): Promise<Channel[][]> {
  const marks = await loadMarks(tx, who);
  return who.map((one) => marksOf(one, marks).map(({ way }) => way));
}

/** Notes that nobody can be reached at this address. Said twice, the first stands. */
export async function saveDead(
  tx: Tx,
  { way, hash, why }: { way: Channel; hash: string; why: string },
): Promise<void> {
  const row = { way, addressHash: hash, why, since: now() };
  await tx.deadAddress.createMany({ data: [row], skipDuplicates: true });
}

/** Takes the marks from these addresses: they are written to again. @returns false when there are none */
export async function removeDead(tx: Tx, who: Addresses): Promise<boolean> {
  const at = places(who).map(([way, hash]) => ({ way, addressHash: hash }));
  return at.length > 0 && (await tx.deadAddress.deleteMany({ where: { OR: at } })).count > 0;
}

/** The cohorts in which a viewer may do something as whoever runs them. */
export function cohortsRunBy(viewer: Viewer, capability: Pick<Capability, 'who'>): Prisma.CohortWhereInput {
  const { everything, cohortIds, programmeIds } = reach(viewer, capability);
  return everything ? {} : { OR: [{ id: { in: cohortIds } }, { programmeId: { in: programmeIds } }] };
}

const cohortColumns = { id: true, programmeId: true, commissionerId: true } as const;

/** Somebody who has a part in a cohort that the viewer runs, as what ever. */
function within(viewer: Viewer): Prisma.PersonWhereInput {
  const { everything } = reach(viewer, can.see);
  const cohort = cohortsRunBy(viewer, can.see);
  if (everything) return {};
  return {
    OR: [
      { participants: { some: { cohort } } },
      { applications: { some: { cohort } } },
      { roles: { some: { cohort } } },
    ],
  };
}

/** Somebody's addresses, and the cohorts of theirs that the viewer runs; null where there are none. */
export async function reachedPerson(viewer: Viewer, personId: string) {
  const cohort = cohortsRunBy(viewer, can.see);
  const row = await db().person.findFirst({
    where: { AND: [{ id: personId }, within(viewer)] },
    select: {
      ...reachColumns,
      participants: { where: { cohort }, select: { cohort: { select: cohortColumns } } },
      roles: { where: { cohort }, select: { cohort: { select: cohortColumns } } },
    },
  });
  if (!row) return null;
  const cohorts = [...row.participants, ...row.roles].flatMap((one) => one.cohort ?? []);
  return { addresses: addressesOf(row), cohorts };
}

/** An application's addresses and its cohort, where the viewer runs that; null elsewhere. */
export async function reachedApplicant(viewer: Viewer, applicationId: string) {
  const row = await db().application.findFirst({
    where: { id: applicationId, cohort: cohortsRunBy(viewer, can.see) },
    select: { email: true, phone: true, address: true, cohort: { select: cohortColumns } },
  });
  if (!row) return null;
  const { cohort, ...addresses } = row;
  return { addresses, cohorts: [cohort] };
}

/** What is said of somebody whose addresses are these. */
function unreachedAt(who: Addresses, marks: Marks): Unreached | null {
  const own = marksOf(who, marks);
  const last = own.toSorted((one, other) => other.since.getTime() - one.since.getTime())[0];
  if (!last) return null;
  const alive = { ...who, phone: own.some(({ way }) => way === 'text') ? null : who.phone };
  return { ...last, others: otherWays(alive) };
}

const entries = <T>(rows: readonly [string, T | null][]): Map<string, T> =>
  new Map(rows.flatMap(([id, found]) => (found === null ? [] : [[id, found] satisfies [string, T]])));

/**
 * Who of these can't be reached as they asked, by person, with the ways that are left: for whoever runs a cohort in which
 * they have a part. Nobody else is told of anybody.
 */
export async function unreachedAmong(
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, Unreached>> {
  if (!reach(viewer, can.see).somewhere) return new Map();
  const people = await db().person.findMany({
    where: { AND: [{ id: { in: [...personIds] } }, within(viewer)] },
    select: { id: true, ...reachColumns },
  });
  const marks = await loadMarks(db(), people.map(addressesOf));
  return entries(people.map((row) => [row.id, unreachedAt(addressesOf(row), marks)]));
}

/** The same of those who applied, by application. */
export async function unreachedApplicants(
  viewer: Viewer,
  applicationIds: readonly string[],
): Promise<Map<string, Unreached>> {
  const rows = await db().application.findMany({
    where: { id: { in: [...applicationIds] }, cohort: cohortsRunBy(viewer, can.see) },
    select: { id: true, email: true, phone: true, address: true },
  });
  const marks = await loadMarks(db(), rows);
  return entries(rows.map(({ id, ...who }) => [id, unreachedAt(who, marks)]));
}

/** Forgets marks that are a year old: whoever has the address by then is tried again. */
export async function saveForgotten(tx: Tx): Promise<void> {
  await tx.deadAddress.deleteMany({ where: { since: { lt: new Date(now().getTime() - 366 * 86_400_000) } } });
}
