import { storedDay } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { here } from '../data';
import { daysAhead, type TableNeed } from '../model';

/** What the seating reads of a cohort's needs, as Prisma does, for whoever may see its rules. */
export const tableNeeds = {
  where: { ...here, endedAt: null },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  select: {
    id: true,
    feature: true,
    days: true,
    participantId: true,
    supporter: { select: { participantId: true } },
    cohort: { select: { days: { orderBy: { number: 'asc' }, select: { number: true, date: true } } } },
  },
} as const satisfies Prisma.Cohort$needsArgs;

type TableRow = Prisma.NeedGetPayload<{ select: typeof tableNeeds.select }>;

/** A need, where a table meets it. */
export const toTableNeeds = (row: TableRow): TableNeed[] => {
  const [participantId, feature] = [row.participantId ?? row.supporter?.participantId, row.feature];
  const known = row.cohort.days.map(({ number, date }) => ({ number, date: storedDay(date) }));
  return participantId && feature
    ? [{ id: row.id, participantId, feature, days: daysAhead(row.days, known, londonDate(now())) }]
    : [];
};
