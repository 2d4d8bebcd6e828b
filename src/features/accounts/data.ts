import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { holds } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { ContactBy, Person, PersonWithRoles, Role, RoleKind } from './model';

const columns = { id: true, name: true, email: true, persona: true } as const;
const roleColumns = {
  id: true,
  kind: true,
  part: true,
  programme: { select: { name: true } },
  cohort: { select: { name: true } },
  organisation: { select: { name: true } },
} as const satisfies Prisma.RoleSelect;

const withRoles = {
  ...columns,
  roles: { select: roleColumns, orderBy: [{ kind: 'asc' }, { cohort: { name: 'asc' } }, { id: 'asc' }] },
  participants: { where: { withdrawnAt: null }, select: { cohort: { select: { name: true } } } },
  coachedTables: { select: { number: true, cohort: { select: { name: true } } } },
} as const satisfies Prisma.PersonSelect;

type RoleRow = Prisma.RoleGetPayload<{ select: typeof roleColumns }>;
type PersonRow = Prisma.PersonGetPayload<{ select: typeof withRoles }>;

const toPerson = ({ roles, participants, coachedTables, ...person }: PersonRow): PersonWithRoles => ({
  ...person,
  roles: roles.map(toRole),
  places: [
    ...participants.map(({ cohort }) => ({ kind: 'participant' as const, where: cohort.name })),
    ...coachedTables.map(({ number, cohort }) => ({
      kind: 'coach' as const,
      where: `table ${number} of ${cohort.name}`,
    })),
  ],
});

const toRole = ({ id, kind, part, programme, cohort, organisation }: RoleRow): Role => ({
  id,
  kind,
  part,
  where: (programme ?? cohort ?? organisation)?.name ?? 'everywhere',
});

const entering = {
  admin: can.enterAdministration,
  facilitate: can.enterCohorts,
  impact: can.enterImpact,
  assess: can.enterAssessing,
} as const;

/** Whether this part of Roundtable is there for whoever looks. */
export const mayEnter = (viewer: Viewer, area: keyof typeof entering): boolean =>
  holds(viewer, entering[area]);

/** Whose list of everybody it is: an administrator's. For anyone else nobody is there. */
const everybody = (viewer: Viewer): Prisma.PersonWhereInput =>
  holds(viewer, can.seePeople) ? {} : { id: { in: [] } };

const perPage = 50;

/** People by name or address, a page of them, for administrators. `total` counts all that fit. */
export async function people(
  viewer: Viewer,
  { search = '', page = 1 }: { search?: string; page?: number },
): Promise<{ people: PersonWithRoles[]; total: number; pages: number }> {
  const like = { contains: search.trim(), mode: 'insensitive' } as const;
  const where = { AND: [everybody(viewer), search.trim() ? { OR: [{ name: like }, { email: like }] } : {}] };
  const [rows, total] = await Promise.all([
    db().person.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: withRoles,
    }),
    db().person.count({ where }),
  ]);
  return { people: rows.map(toPerson), total, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** One person with the roles given to them, for administrators. */
export async function personById(viewer: Viewer, id: string): Promise<PersonWithRoles | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().person.findFirst({
    where: { AND: [{ id }, everybody(viewer)] },
    select: withRoles,
  });
  return row && toPerson(row);
}

/** Whether this is the demo, with invented people. Anybody may know. */
export async function isDemo(_viewer: Viewer): Promise<boolean> {
  return (await db().installation.findUnique({ where: { id: 1 }, select: { demo: true } }))?.demo ?? false;
}

/** The demo's people whom anyone may sign in as; none when this is no demo. */
export async function personasOf(viewer: Viewer): Promise<Person[]> {
  if (!(await isDemo(viewer))) return [];
  return db().person.findMany({
    where: { persona: { not: null } },
    select: columns,
    orderBy: { name: 'asc' },
  });
}

/** The id of one of the demo's people; null when this is no demo. */
export async function personaId(viewer: Viewer, persona: string): Promise<string | null> {
  const found = (await personasOf(viewer)).find((person) => person.persona === persona);
  return found?.id ?? null;
}

/**
 * Adds a person, or finds the one with the same address or persona: never two. Two at once get the same one.
 * What is known about somebody stays as it is.
 */
export async function savePerson(
  tx: Tx,
  { name, email, persona }: { name: string; email: string | null; persona?: string },
): Promise<Person> {
  const data = { name, email, persona: persona ?? null };
  if (!email && !persona) return tx.person.create({ data, select: columns });
  const merged =
    email && (await tx.person.findFirst({ where: { otherAddresses: { some: { email } } }, select: columns }));
  if (merged) return merged;
  await tx.person.createMany({ data, skipDuplicates: true });
  const same = [...(email ? [{ email }] : []), ...(persona ? [{ persona }] : [])];
  return tx.person.findFirstOrThrow({ where: { OR: same }, select: columns });
}

/** Whose an address is: as the one that is kept of them, or as a further one. */
export const loadPersonOf = (tx: Tx, email: string): Promise<{ id: string; name: string } | null> =>
  tx.person.findFirst({
    where: { OR: [{ email }, { otherAddresses: { some: { email } } }] },
    select: { id: true, name: true },
  });

/** Whose each of these addresses is that is a further one of somebody, and which address is kept of them. */
export async function loadFurtherAddresses(
  tx: Tx,
  emails: readonly string[],
): Promise<Map<string, { id: string; email: string | null }>> {
  const rows = await tx.otherAddress.findMany({
    where: { email: { in: [...emails] } },
    select: { email: true, person: { select: { id: true, email: true } } },
  });
  return new Map(rows.map(({ email, person }) => [email, person]));
}

type Known = {
  name: string;
  email: string | null;
  phone?: string | null;
  contactBy?: ContactBy;
};

/** Changes what is known of a person. @returns the address that they had until now, or false when the new one is somebody else's. */
export async function saveKnown(
  tx: Tx,
  personId: string,
  known: Known,
): Promise<{ oldAddress: string | null } | false> {
  const other =
    known.email &&
    (await tx.person.findFirst({
      where: {
        OR: [{ email: known.email }, { otherAddresses: { some: { email: known.email } } }],
        id: { not: personId },
      },
      select: { id: true },
    }));
  if (other) return false;
  const [before] = await tx.$queryRaw<
    { email: string | null }[]
  >`SELECT email FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  // What was a further address of theirs is theirs alone in one way.
  if (known.email) await tx.otherAddress.deleteMany({ where: { email: known.email, personId } });
  await tx.person.update({ where: { id: personId }, data: known });
  return { oldAddress: before?.email ?? null };
}

export type RoleToSave = {
  personId: string;
  kind: RoleKind;
  programmeId?: string;
  cohortId?: string;
  organisationId?: string;
  part?: string;
  worksAt?: string;
};

/** Gives a role; given twice, it is there once, with the part said last. */
export async function saveRole(
  tx: Tx,
  { personId, kind, programmeId, cohortId, organisationId, part, worksAt }: RoleToSave,
): Promise<boolean> {
  const place = {
    personId,
    kind,
    programmeId: programmeId ?? null,
    cohortId: cohortId ?? null,
    organisationId: organisationId ?? null,
  };
  const { count } = await tx.role.createMany({
    data: { ...place, part: part ?? null },
    skipDuplicates: true,
  });
  if (part || worksAt) await tx.role.updateMany({ where: place, data: { part, worksAt } });
  return count === 1;
}

/** What the place is called in which a role holds; null where it isn't there. */
export async function placeCalled(
  _viewer: Viewer,
  { programmeId, cohortId, organisationId }: Omit<RoleToSave, 'personId' | 'kind'>,
): Promise<string | null> {
  const called = (id: string) => ({ where: { id }, select: { name: true } });
  const place = programmeId
    ? await db().programme.findUnique(called(programmeId))
    : cohortId
      ? await db().cohort.findUnique(called(cohortId))
      : organisationId
        ? await db().organisation.findUnique(called(organisationId))
        : { name: 'everywhere' };
  return place?.name ?? null;
}

/** How many people run cohorts, for administrators. */
export async function facilitatorCount(viewer: Viewer): Promise<number> {
  return db().person.count({
    where: { AND: [everybody(viewer), { roles: { some: { kind: 'facilitator' } } }] },
  });
}

/**
 * Takes a role away, but never the last administrator's. Two administrators who take each other's at once wait in line.
 * @returns false when that was the last administrator.
 */
export async function removeRole(tx: Tx, personId: string, roleId: string): Promise<boolean> {
  const role = await tx.role.findFirst({ where: { id: roleId, personId }, select: { kind: true } });
  if (role?.kind === 'administrator') {
    const administrators = await tx.$queryRaw<
      unknown[]
    >`SELECT id FROM role WHERE kind = 'administrator' ORDER BY id FOR UPDATE`;
    if (administrators.length <= 1) return false;
  }
  await tx.role.deleteMany({ where: { id: roleId, personId } });
  return true;
}

/**
 * Says what this database is for. Said again, the last counts. Whether its clock can be moved is said the first time alone:
 * what is no demo any more has none, and nothing gets one later.
 */
export async function saveInstallation(tx: Tx, demo: boolean, clockAhead: number | null): Promise<void> {
  const update = demo ? { demo } : { demo, clockAhead: null };
  await tx.installation.upsert({ where: { id: 1 }, create: { id: 1, demo, clockAhead }, update });
}
