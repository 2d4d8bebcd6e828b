import { z } from 'zod';
import { holds } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Organisation } from '../model';
import type { OrganisationInFull } from './model';

/** The organisations by name, with the number of cohorts that each commissioned. Names of organisations are for all who work here. */
export async function organisations(viewer: Viewer): Promise<(Organisation & { cohorts: number })[]> {
  if (!holds(viewer, can.see)) return [];
  const rows = await db().organisation.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, _count: { select: { cohorts: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, cohorts: _count.cohorts }));
}

/** One organisation with all that hangs on it, for administrators. */
export async function organisationById(viewer: Viewer, id: string): Promise<OrganisationInFull | null> {
  if (!holds(viewer, can.rename) || !z.uuid().safeParse(id).success) return null;
  const row = await db().organisation.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      cohorts: { orderBy: { name: 'asc' }, select: { name: true } },
      roles: { select: { person: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { cohorts, roles, ...organisation } = row;
  return {
    ...organisation,
    cohorts: cohorts.map(({ name }) => name),
    commissioners: roles.map(({ person }) => person.name),
  };
}

/** The organisation of this name, added when it isn't there. Capital and small letters are the same here: nobody means two by it. */
export async function saveOrganisation(tx: Tx, name: string): Promise<Organisation> {
  // Two who add one at once wait in line.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts/organisations'))`;
  const [known] = await tx.$queryRaw<
    Organisation[]
  >`SELECT id::text, name FROM organisation WHERE lower(name) = lower(${name}) ORDER BY name = ${name} DESC, name LIMIT 1`;
  return known ?? tx.organisation.create({ data: { name }, select: { id: true, name: true } });
}

/** The organisation of this id, which stays until the end: none is merged away meanwhile. Null where there is none. */
export async function loadOrganisation(tx: Tx, id: string): Promise<Organisation | null> {
  const [row] = await tx.$queryRaw<
    Organisation[]
  >`SELECT id::text, name FROM organisation WHERE id = ${id}::uuid FOR KEY SHARE`;
  return row ?? null;
}

/** Calls an organisation otherwise. @returns false where another one is called so. */
export async function saveName(tx: Tx, id: string, name: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts/organisations'))`;
  const others = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM organisation WHERE lower(name) = lower(${name}) AND id <> ${id}::uuid`;
  if (others.length > 0) return false;
  await tx.organisation.update({ where: { id }, data: { name } });
  return true;
}

/** Hands all that hangs on one organisation to another, and removes it. @returns false where one of them is gone. */
export async function saveMerged(tx: Tx, id: string, into: string): Promise<boolean> {
  // Both, in one order: two who merge at once, each into the other's, wait for each other in line.
  const both = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM organisation WHERE id IN (${id}::uuid, ${into}::uuid) ORDER BY id FOR UPDATE`;
  if (both.length < 2) return false;
  await tx.cohort.updateMany({ where: { commissionerId: id }, data: { commissionerId: into } });
  const roles = await tx.role.findMany({
    where: { organisationId: id },
    select: { personId: true, kind: true, part: true },
  });
  // Whoever has the role at both has it once.
  await tx.role.createMany({
    data: roles.map((role) => ({ ...role, organisationId: into })),
    skipDuplicates: true,
  });
  await tx.organisation.delete({ where: { id } });
  return true;
}
