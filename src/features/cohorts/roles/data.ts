import type { Prisma } from '@/generated/prisma/client';
import { permit, type Things } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { HeldBy, Holder } from './model';

const columns = {
  id: true,
  kind: true,
  cohortId: true,
  programmeId: true,
  organisationId: true,
  person: { select: { id: true, name: true, email: true } },
} as const satisfies Prisma.RoleSelect;

type Row = Prisma.RoleGetPayload<{ select: typeof columns }>;

const heldBy = ({ cohortId, programmeId, organisationId }: Row): HeldBy =>
  cohortId ? 'cohort' : programmeId ? 'programme' : organisationId ? 'organisation' : 'everywhere';

const toHolder = (row: Row): Holder => ({
  roleId: row.id,
  personId: row.person.id,
  name: row.person.name,
  email: row.person.email,
  kind: row.kind === 'commissioner' ? 'commissioner' : 'facilitator',
  by: heldBy(row),
});

/** Everybody who runs or commissions a cohort, by whatever role, for whoever runs it. */
export async function holdersOf(viewer: Viewer, cohort: Things['cohort']): Promise<Holder[]> {
  if (!permit(can.see, viewer, cohort).granted) return [];
  const { id: cohortId, programmeId, commissionerId } = cohort;
  const everywhere = { cohortId: null, programmeId: null };
  const rows = await db().role.findMany({
    where: {
      OR: [
        { kind: 'facilitator', OR: [{ cohortId }, { programmeId }, everywhere] },
        { kind: 'commissioner', OR: [{ cohortId }, { organisationId: commissionerId }] },
      ],
    },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toHolder);
}

/** Whether somebody runs a cohort, and so sees the names in it. */
export async function runsCohort(
  tx: Tx,
  personId: string,
  { id, programmeId }: { id: string; programmeId: string },
): Promise<boolean> {
  const role = await tx.role.findFirst({
    where: {
      personId,
      OR: [
        { kind: 'administrator' },
        {
          kind: 'facilitator',
          OR: [{ cohortId: id }, { programmeId }, { cohortId: null, programmeId: null }],
        },
      ],
    },
    select: { id: true },
  });
  return role !== null;
}
