import { storedDay } from '@/calendar/days';
import { cohortsFor } from '@/features/cohorts/data';
import { linkHashOf } from '@/features/participants/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { whereAsked } from '../audience/data';
import { can } from './capabilities';
import { type LedgerEntry, ledgerState } from './model';

/** Everybody whom the stage asks with how far they are, by name, for whoever runs the cohort. */
export async function ledgerOf(viewer: Viewer, stageId: string): Promise<LedgerEntry[]> {
  const stage = await db().stage.findFirst({
    where: { id: stageId, cohort: cohortsFor(viewer, can.see) },
    select: { audience: true, cohort: { select: { id: true, programmeId: true } } },
  });
  if (!stage) return [];
  const people = await db().person.findMany({
    where: { OR: [whereAsked(stage), { participations: { some: { stageId, finishedOn: { not: null } } } }] },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      contactBy: true,
      noRemindersSince: true,
      // This one, and those by which they had mail: nobody gets two in a day.
      participations: {
        where: { OR: [{ stageId }, { mailedOn: { not: null } }] },
        select: entryColumns,
      },
      messages: {
        // The last: a link that went well after one that failed has reached them.
        where: { about: stageId },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { status: true, problem: true },
      },
    },
  });
  return people.map((person) => toEntry(person, stageId));
}

const entryColumns = {
  id: true,
  stageId: true,
  invitedAt: true,
  startedOn: true,
  finishedOn: true,
  mode: true,
  reminders: true,
  mailedOn: true,
  attempts: { orderBy: { calledOn: 'desc' }, select: { outcome: true } },
} as const;

type PersonRow = Prisma.PersonGetPayload<{
  select: {
    id: true;
    name: true;
    email: true;
    phone: true;
    contactBy: true;
    noRemindersSince: true;
    participations: { select: typeof entryColumns };
    messages: { select: { status: true; problem: true } };
  };
}>;

function toEntry({ participations, messages: [last], ...person }: PersonRow, stageId: string): LedgerEntry {
  const entry = participations.find((one) => one.stageId === stageId);
  const mailed = participations.flatMap(({ mailedOn }) => (mailedOn ? [storedDay(mailedOn)] : []));
  return {
    personId: person.id,
    participationId: entry?.id ?? null,
    name: person.name,
    email: person.email,
    phone: person.phone,
    contactBy: person.contactBy,
    quiet: person.noRemindersSince !== null,
    state: ledgerState(entry),
    invited: entry !== undefined && entry.invitedAt !== null,
    mode: entry?.finishedOn ? entry.mode : null,
    reminders: entry?.reminders ?? 0,
    mailedOn: mailed.sort().at(-1) ?? null,
    bounced: last?.status === 'failed' ? last.problem : null,
    calls: entry?.attempts.map((attempt) => attempt.outcome) ?? [],
  };
}

/** Gives everybody whom a stage asks and who hasn't one a place in its ledger, and with it a link of their own. */
export async function saveLedger(
  tx: Tx,
  stageId: string,
  asked: readonly { personId: string; participantId: string | null }[],
): Promise<void> {
  const rows = asked.map(({ personId, participantId }) => {
    const id = crypto.randomUUID();
    return { id, stageId, personId, participantId, linkHash: linkHashOf(id, 1) };
  });
  await tx.participation.createMany({ data: rows, skipDuplicates: true });
}

/** The id of this person's place in the ledger. */
export async function participationId(tx: Tx, stageId: string, personId: string): Promise<string> {
  const row = await tx.participation.findUniqueOrThrow({
    where: { stageId_personId: { stageId, personId } },
    select: { id: true },
  });
  return row.id;
}
