import { asksOf } from '@/features/accounts/preferences/model';
import { cohortsFor } from '@/features/cohorts/data';
import { londonDate } from '@/calendar/london';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { derivedCardCode } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { HandedIn, Sheet } from './model';

const sheetCode = (participationId: string): string => derivedCardCode('sheet', participationId);

const staffLedger = (viewer: Viewer, stageId: string) => ({
  stageId,
  stage: { cohort: cohortsFor(viewer, can.see) },
  OR: [{ participantId: null }, { participant: { withdrawnAt: null } }],
});

/** The sheets of everybody who hasn't answered, by name, for whoever runs the cohort. Never for an unlinkable stage: its sheets carry nothing. */
export async function sheetsOf(viewer: Viewer, stageId: string): Promise<Sheet[]> {
  const rows = await db().participation.findMany({
    where: {
      ...staffLedger(viewer, stageId),
      finishedOn: null,
      stage: { promise: { not: 'unlinkable' }, cohort: cohortsFor(viewer, can.see) },
    },
    orderBy: { person: { name: 'asc' } },
    select: { id: true, person: { select: { name: true, format: true, language: true } } },
  });
  return rows.map(({ id, person }) => ({ name: person.name, code: sheetCode(id), asks: asksOf(person) }));
}

/** The place in the ledger that a sheet's code stands for; null when it is none of this stage. */
export async function participationOfSheet(
  viewer: Viewer,
  stageId: string,
  code: string,
): Promise<string | null> {
  const rows = await db().participation.findMany({
    where: staffLedger(viewer, stageId),
    select: { id: true },
  });
  return rows.find(({ id }) => sheetCode(id) === code)?.id ?? null;
}

/** Who has handed in a sheet of an unlinkable stage, by name, for whoever runs the cohort. */
export async function handedInOf(viewer: Viewer, stageId: string): Promise<HandedIn[]> {
  const rows = await db().participation.findMany({
    where: staffLedger(viewer, stageId),
    orderBy: { person: { name: 'asc' } },
    select: {
      finishedOn: true,
      mode: true,
      person: { select: { id: true, name: true, format: true, language: true } },
    },
  });
  return rows.map(({ finishedOn, mode, person }) => ({
    personId: person.id,
    name: person.name,
    asks: asksOf(person),
    handedIn: finishedOn !== null && mode === 'paper',
    otherwise: finishedOn !== null && mode !== 'paper',
  }));
}

/** How many more people would have returned a form if these handed one in on paper, and nobody else. */
export async function loadMoreHandedIn(
  tx: Tx,
  stageId: string,
  personIds: readonly string[],
): Promise<number> {
  const ids = [...personIds];
  const added = await tx.participation.count({ where: { stageId, finishedOn: null, personId: { in: ids } } });
  const paper = { mode: 'paper' as const, finishedOn: { not: null } };
  return added - (await tx.participation.count({ where: { stageId, ...paper, personId: { notIn: ids } } }));
}

/** Marks these people's forms as handed in on paper, and takes the mark from all others. @returns how many have it. */
export async function saveHandedIn(tx: Tx, stageId: string, personIds: readonly string[]): Promise<number> {
  const today = new Date(londonDate(now()));
  const ids = [...personIds];
  await tx.participation.updateMany({
    where: { stageId, mode: 'paper', personId: { notIn: ids } },
    data: { mode: null, finishedOn: null },
  });
  await tx.draft.deleteMany({
    where: { participation: { stageId, finishedOn: null, personId: { in: ids } } },
  });
  await tx.participation.updateMany({
    where: { stageId, finishedOn: null, personId: { in: ids } },
    data: { mode: 'paper', finishedOn: today, startedOn: today },
  });
  return tx.participation.count({ where: { stageId, mode: 'paper', finishedOn: { not: null } } });
}

/** How many sheets of an unlinkable stage were handed in, and how many of them are keyed. */
export async function loadSheets(tx: Tx, stageId: string): Promise<{ handedIn: number; keyed: number }> {
  const stage = await tx.stage.findUniqueOrThrow({ where: { id: stageId }, select: { sheetsKeyed: true } });
  const handedIn = await tx.participation.count({
    where: { stageId, mode: 'paper', finishedOn: { not: null } },
  });
  return { handedIn, keyed: stage.sheetsKeyed };
}

export async function saveSheetKeyed(tx: Tx, stageId: string): Promise<void> {
  await tx.stage.update({ where: { id: stageId }, data: { sheetsKeyed: { increment: 1 } } });
}
