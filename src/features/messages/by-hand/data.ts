import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import { recordLooks } from '@/server/looks';
import { unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { textPurpose } from '../data';
import { forSomebody, tellsOfOne } from '../model';
import { addressesOf, cohortsRunBy, reachColumns } from '../reaching/data';
import { can } from './capabilities';
import { seenElsewhere, type ToGive } from './model';

/** What somebody has to see to, of what Roundtable wrote to the people of a cohort. */
const open = {
  OR: [
    { status: { in: [...forSomebody] } },
    { status: { in: ['bounced', 'failed'] }, kind: { notIn: seenElsewhere } },
  ],
} as const satisfies Prisma.MessageWhereInput;
/** As many as one person gets through: the oldest first, and the others after them. */
const most = 100;

const columns = {
  id: true,
  status: true,
  subject: true,
  sealed: true,
  language: true,
  way: true,
  problem: true,
  about: true,
  createdAt: true,
  notAfter: true,
  kind: true,
  person: { select: { ...reachColumns, id: true } },
} as const satisfies Prisma.MessageSelect;
type Row = Prisma.MessageGetPayload<{ select: typeof columns }>;

/** What is to be given by hand to people of a cohort, may not have arrived or has not, the oldest first, for whoever runs it. */
export async function toGive(viewer: Viewer, cohortId: string): Promise<ToGive[]> {
  const rows = await db().message.findMany({
    where: { AND: [open, { cohortId, cohort: cohortsRunBy(viewer, can.see) }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: columns,
  });
  const applicants = await applicantsOf(rows, cohortId);
  // They may say what is arranged for somebody.
  const ofOne = rows.filter(({ kind, status }) => tellsOfOne.has(kind) && status === 'by_hand');
  await recordLooks(
    viewer,
    'read what was written to somebody',
    ofOne.flatMap(({ person }) => person?.id ?? []),
  );
  return rows.map((row) => toLine(row, applicants.get(row.about ?? '')));
}

type Applicant = { name: string; phone: string | null; address: string };

/** Who applied, by their application and by each offer to them: those who are no people here yet are known by no more. */
async function applicantsOf(rows: readonly Row[], cohortId: string): Promise<ReadonlyMap<string, Applicant>> {
  const about = rows.flatMap((row) => (row.person === null && row.about ? [row.about] : []));
  if (about.length === 0) return new Map();
  const found = await db().application.findMany({
    where: { cohortId, OR: [{ id: { in: about } }, { offers: { some: { id: { in: about } } } }] },
    select: { id: true, name: true, phone: true, address: true, offers: { select: { id: true } } },
  });
  return new Map(
    found.flatMap(({ id, offers, ...who }) =>
      [id, ...offers.map((offer) => offer.id)].map((key) => [key, who]),
    ),
  );
}

function toLine(
  { person, sealed, problem, status, about: _about, kind: _kind, ...row }: Row,
  applicant?: Applicant,
): ToGive {
  const who = person ? { name: person.name, ...addressesOf(person) } : applicant;
  const isToGive = status === 'by_hand';
  return {
    ...row,
    status: isToGive || status === 'unknown' || status === 'bounced' ? status : 'failed',
    name: who?.name ?? 'Somebody who applied',
    large: person?.format === 'large_print',
    phone: who?.phone ?? null,
    address: who?.address ?? '',
    why: problem ?? '',
    text: isToGive && sealed ? unseal(sealed, textPurpose) : null,
  };
}

/** How many of them there are in each of these cohorts, for whoever runs them. */
export async function toGiveCounts(
  viewer: Viewer,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db().message.groupBy({
    by: ['cohortId'],
    where: {
      AND: [open, { cohortId: { in: [...cohortIds] }, cohort: cohortsRunBy(viewer, can.see) }],
    },
    _count: true,
  });
  return new Map(rows.map(({ cohortId, _count }) => [cohortId ?? '', _count]));
}

/** The cohort of a message that somebody has to see to, where the viewer runs that; null elsewhere. */
export async function cohortOfMessage(viewer: Viewer, id: string) {
  const row = await db().message.findFirst({
    where: { id, cohort: cohortsRunBy(viewer, can.settle) },
    select: { cohort: { select: { id: true, slug: true, programmeId: true, commissionerId: true } } },
  });
  return row?.cohort ?? null;
}
