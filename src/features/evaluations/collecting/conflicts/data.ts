import { cohortsFor } from '@/features/cohorts/data';
import { londonDate } from '@/calendar/london';
import { documentOf } from '@/features/forms/data';
import type { Answers } from '@/features/forms/answers';
import { answers as storedAnswers } from '@/features/forms/schema';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { seal, unseal } from '@/server/seal';
import type { Viewer } from '@/server/viewer';
import { inReadingOrder } from '@/writing/reading-order';
import { answersOf } from '../../responses/data';
import type { Place } from '../../responses/model';
import type { Mode } from '../../modes';
import { can } from './capabilities';
import { type Conflict, sideBySide } from './model';

const purpose = 'second-form';

function openSecond(sealed: Uint8Array | null): Answers {
  const text = sealed && unseal(sealed, purpose);
  return text ? storedAnswers.parse(JSON.parse(text)) : {};
}

/** Keeps a second form of somebody aside. @returns false when one waits already. */
export async function saveConflict(
  tx: Tx,
  participationId: string,
  mode: Mode,
  answers: Answers,
): Promise<boolean> {
  const waiting = await tx.conflict.count({ where: { participationId, settledOn: null } });
  if (waiting > 0) return false;
  await tx.conflict.create({
    data: {
      participationId,
      mode,
      sealed: seal(JSON.stringify(answers), purpose),
      cameOn: new Date(londonDate(now())),
    },
  });
  return true;
}

/** What is read of a form that came in second. */
const waiting = {
  id: true,
  mode: true,
  sealed: true,
  cameOn: true,
  participation: {
    select: {
      id: true,
      mode: true,
      finishedOn: true,
      person: { select: { name: true } },
      stage: { select: { id: true, cohortId: true, promise: true, formVersionId: true } },
    },
  },
} as const satisfies Prisma.ConflictSelect;
type Row = Prisma.ConflictGetPayload<{ select: typeof waiting }>;

/** What stands in the forms is read of named ones alone. */
async function toConflict(
  viewer: Viewer,
  { id, mode, sealed, cameOn, participation: { person, stage, ...participation } }: Row,
): Promise<Conflict> {
  const named =
    stage.promise === 'named' && stage.formVersionId ? await documentOf(viewer, stage.formVersionId) : null;
  const first =
    named && (await answersOf(db(), { participationId: participation.id, stage, document: named }));
  return {
    id,
    name: person.name,
    first: { mode: participation.mode ?? 'link', on: participation.finishedOn },
    second: { mode, on: cameOn },
    rows: named && sideBySide(named, first ?? {}, openSecond(sealed)),
  };
}

/**
 * The forms of a stage that came in twice and wait to be settled, by name, for whoever runs the cohort. The ledger says
 * who sent a form in which mode and on which day; what stands in them is read of named forms alone.
 */
export async function conflictsOf(viewer: Viewer, stageId: string): Promise<Conflict[]> {
  const rows = await db().conflict.findMany({
    where: {
      settledOn: null,
      participation: { stageId, stage: { cohort: cohortsFor(viewer, can.see) } },
    },
    orderBy: { id: 'asc' },
    select: waiting,
  });
  const read = rows.map((row) => toConflict(viewer, row));
  return (await Promise.all(read)).toSorted((a, b) => inReadingOrder(a.name, b.name));
}

/** How many forms of a stage came in twice and wait to be settled. */
export const loadConflicts = (tx: Tx, stageId: string): Promise<number> =>
  tx.conflict.count({ where: { settledOn: null, participation: { stageId } } });

/** Erases the second forms that nobody settled before the release: then the first ones hold. */
export async function dropConflicts(tx: Tx, stageId: string): Promise<void> {
  await tx.conflict.updateMany({
    where: { settledOn: null, participation: { stageId } },
    data: { settledOn: new Date(londonDate(now())), replaced: false, sealed: null },
  });
}

export type WaitingConflict = { place: Omit<Place, 'document'>; mode: Mode; answers: Answers };

/** A conflict that still waits, taken for this transaction alone; null when it was settled or is none of this stage. */
export async function loadConflict(tx: Tx, stageId: string, id: string): Promise<WaitingConflict | null> {
  await tx.$queryRaw`SELECT 1 FROM conflict WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.conflict.findFirst({
    where: { id, settledOn: null, participation: { stageId } },
    select: {
      mode: true,
      sealed: true,
      participation: { select: { id: true, stage: { select: { id: true, cohortId: true, promise: true } } } },
    },
  });
  return (
    row && {
      place: { participationId: row.participation.id, stage: row.participation.stage },
      mode: row.mode,
      answers: openSecond(row.sealed),
    }
  );
}

/** Notes how a conflict was settled, and erases the form kept aside. */
export async function saveSettled(tx: Tx, id: string, replaced: boolean): Promise<void> {
  await tx.conflict.update({
    where: { id },
    data: { settledOn: new Date(londonDate(now())), replaced, sealed: null },
  });
}
