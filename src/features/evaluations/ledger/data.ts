import { cohortsWithin } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { env } from '@/server/env';
import { derivedCardCode, derivedToken, hash, keyedHash } from '@/server/tokens';
import { scopeOf, type Viewer } from '@/server/viewer';
import { type AtTable, type CardCode, type LedgerEntry, ledgerState } from './model';

const linkFor = (participationId: string, number: number): string => derivedToken('answer-link', `${participationId}/${number}`);
const codeFor = (id: string): string => derivedCardCode('table-code', id);

const staffStage = (viewer: Viewer, stageId: string) => ({ id: stageId, cohort: cohortsWithin(scopeOf(viewer, ['facilitator'])) });

/** Everybody of the stage's cohort with how far they are, by name, for whoever runs the cohort. */
export async function ledgerOf(viewer: Viewer, stageId: string): Promise<LedgerEntry[]> {
  const people = await db().participant.findMany({
    where: { withdrawnAt: null, cohort: { stages: { some: staffStage(viewer, stageId) } } },
    orderBy: { person: { name: 'asc' } },
    select: {
      id: true,
      person: { select: { name: true, email: true } },
      participations: { where: { stageId }, select: { invitedAt: true, startedOn: true, finishedOn: true, door: true } },
    },
  });
  return people.map(({ id, person, participations: [entry] }) => ({
    participantId: id,
    name: person.name,
    hasAddress: person.email !== null,
    state: ledgerState(entry),
    door: entry?.finishedOn ? entry.door : null,
  }));
}

/** Gives everybody of the cohort who hasn't one a place in the stage's ledger, and with it a link of their own. */
export async function saveLedger(tx: Tx, stageId: string, participantIds: readonly string[]): Promise<void> {
  const rows = participantIds.map((participantId) => {
    const id = crypto.randomUUID();
    return { id, stageId, participantId, linkHash: hash(linkFor(id, 1)) };
  });
  await tx.participation.createMany({ data: rows, skipDuplicates: true });
}

export type Invited = { personId: string; name: string; link: string };

/** Marks those as asked now who have an address, were not asked and have not finished. @returns them, each with their link. */
export async function saveInvited(tx: Tx, stageId: string, participantId?: string): Promise<Invited[]> {
  const asked = await tx.participation.updateManyAndReturn({
    where: {
      stageId,
      finishedOn: null,
      ...(participantId ? { participantId } : { invitedAt: null }),
      participant: { withdrawnAt: null, person: { email: { not: null } } },
    },
    data: { invitedAt: now() },
    select: { id: true, linkNumber: true, participant: { select: { person: { select: { id: true, name: true } } } } },
  });
  return asked.map(({ id, linkNumber, participant: { person } }) => ({ personId: person.id, name: person.name, link: linkFor(id, linkNumber) }));
}

/** The people of a cohort who have not withdrawn. */
export async function activeParticipantIds(tx: Tx, cohortId: string): Promise<string[]> {
  const rows = await tx.participant.findMany({ where: { cohortId, withdrawnAt: null }, select: { id: true } });
  return rows.map((row) => row.id);
}

/** The codes of a stage's tables, to print, for whoever runs the cohort. */
export async function codesOf(viewer: Viewer, stageId: string): Promise<CardCode[]> {
  const rows = await db().tableCode.findMany({
    where: { stageId, stage: staffStage(viewer, stageId) },
    orderBy: { table: { number: 'asc' } },
    select: { id: true, table: { select: { number: true } } },
  });
  return rows.map((row) => ({ tableNumber: row.table.number, code: codeFor(row.id), address: `${env().ROUNDTABLE_URL}/t` }));
}

/** Makes a code for each table of the cohort that has none at this stage. */
export async function saveCodes(tx: Tx, stageId: string, cohortId: string): Promise<void> {
  const tables = await tx.tableGroup.findMany({ where: { cohortId, codes: { none: { stageId } } }, select: { id: true } });
  const rows = tables.map((table) => {
    const id = crypto.randomUUID();
    return { id, stageId, tableId: table.id, codeHash: keyedHash('table-code', codeFor(id)) };
  });
  await tx.tableCode.createMany({ data: rows, skipDuplicates: true });
}

/** The id of the table's code that was typed; null when no table has it. Whoever holds the card may ask. */
export async function codeIdOf(_viewer: Viewer, code: string): Promise<string | null> {
  const row = await db().tableCode.findUnique({ where: { codeHash: keyedHash('table-code', code) }, select: { id: true } });
  return row?.id ?? null;
}

/** The people of the table whose code this device knows: names only. */
export async function peopleAtTable(viewer: Viewer): Promise<AtTable | null> {
  if (viewer.kind !== 'answering' || viewer.door !== 'table') return null;
  const row = await db().tableCode.findUnique({
    where: { id: viewer.codeId },
    select: {
      stageId: true,
      stage: { select: { cohort: { select: { name: true } } } },
      table: {
        select: {
          number: true,
          seats: {
            where: { participant: { withdrawnAt: null } },
            select: { participant: { select: { id: true, person: { select: { name: true } } } } },
            orderBy: { participant: { person: { name: 'asc' } } },
          },
        },
      },
    },
  });
  if (!row) return null;
  const people = row.table.seats.map(({ participant }) => ({ participantId: participant.id, name: participant.person.name }));
  return { codeId: viewer.codeId, stageId: row.stageId, tableNumber: row.table.number, cohortName: row.stage.cohort.name, people };
}

/** The id of this person's place in the ledger. */
export async function participationId(tx: Tx, stageId: string, participantId: string): Promise<string> {
  const where = { stageId_participantId: { stageId, participantId } };
  const row = await tx.participation.findUniqueOrThrow({ where, select: { id: true } });
  return row.id;
}
