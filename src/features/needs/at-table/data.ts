import type { Prisma } from '@/generated/prisma/client';
import { here } from '../data';
import { tableFor, type TableNeed } from '../model';

/** What the seating reads of a cohort's needs, as Prisma does, for whoever may see its rules. */
export const tableNeeds = {
  where: here,
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  select: {
    id: true,
    kind: true,
    feature: true,
    adjustment: true,
    participantId: true,
    supporter: { select: { participantId: true } },
    reviews: { orderBy: { day: 'asc' } },
  },
} as const satisfies Prisma.Cohort$needsArgs;

type TableRow = Prisma.NeedGetPayload<{ select: typeof tableNeeds.select }>;

/** Those that a table meets. */
export const toTableNeeds = (rows: readonly TableRow[]): TableNeed[] =>
  rows.flatMap((row) => {
    const [participantId, feature] = [row.participantId ?? row.supporter?.participantId, tableFor(row)];
    return participantId && feature ? [{ id: row.id, participantId, feature }] : [];
  });
