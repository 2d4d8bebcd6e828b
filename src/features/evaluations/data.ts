import { cohortBySlug, cohortsFor, lockCohort } from '@/features/cohorts/data';
import { db, type Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { PlannedStage, Stage, StageOfCohort, StageTimes } from './model';
import type { StageRef } from './schema';

export const stageColumns = {
  id: true,
  cohortId: true,
  key: true,
  title: true,
  audience: true,
  position: true,
  promise: true,
  formVersionId: true,
  opensAt: true,
  closesAt: true,
  datesByHand: true,
  mailing: true,
  reminderDays: true,
  keyedTwice: true,
  sheetsKeyed: true,
  cardsUntil: true,
  listedAt: true,
  mailReadAt: true,
  release: { select: { releasedAt: true } },
  box: { select: { state: true } },
} as const;

const staffScope = (viewer: Viewer) => ({ cohort: cohortsFor(viewer, can.see) });

/** The stages of a cohort in order, for whoever runs the cohort. */
export function stagesOf(viewer: Viewer, cohortId: string): Promise<Stage[]> {
  return db().stage.findMany({
    where: { cohortId, ...staffScope(viewer) },
    orderBy: [{ opensAt: 'asc' }, { position: 'asc' }],
    select: stageColumns,
  });
}

/** One stage of a cohort, for whoever runs the cohort. */
export function stageOf(viewer: Viewer, cohortId: string, key: string): Promise<Stage | null> {
  return db().stage.findFirst({ where: { cohortId, key, ...staffScope(viewer) }, select: stageColumns });
}

/** The stage that a form names, with its cohort, for a command. @throws Missing when it doesn't exist for whoever asks. */
export async function stageNamed(viewer: Viewer, ref: StageRef): Promise<StageOfCohort> {
  const cohort = await cohortBySlug(viewer, ref.cohort);
  const stage = cohort && (await stageOf(viewer, cohort.id, ref.stage));
  if (!cohort || !stage) throw new Missing(`${ref.cohort}/${ref.stage}`);
  return { cohort, stage };
}

/** One stage by its id, for whoever runs its cohort. */
export function stageById(viewer: Viewer, id: string): Promise<Stage | null> {
  return db().stage.findFirst({ where: { id, ...staffScope(viewer) }, select: stageColumns });
}

/** Adds the planned stages that the cohort doesn't have yet. @returns how many were added. */
export async function savePlan(
  tx: Tx,
  cohortId: string,
  stages: readonly (PlannedStage & { formVersionId: string | null })[],
): Promise<number> {
  const { count } = await tx.stage.createMany({
    data: stages.map((stage) => ({ cohortId, ...stage })),
    skipDuplicates: true,
  });
  return count;
}

export type StageChange = Pick<
  Stage,
  | 'promise'
  | 'formVersionId'
  | 'opensAt'
  | 'closesAt'
  | 'datesByHand'
  | 'reminderDays'
  | 'keyedTwice'
  | 'cardsUntil'
>;

/** The stages that are open at `instant`, as `stageState` says. */
export const openAt = (instant: Date) => ({
  formVersionId: { not: null },
  opensAt: { lte: instant },
  OR: [{ closesAt: null }, { closesAt: { gt: instant } }],
});

/** The stages that nobody can have opened before `instant`. */
const unopenedAt = (instant: Date) => ({ OR: [{ opensAt: null }, { opensAt: { gt: instant } }] });

/** What can still change, or be released: not what is released, nor what is about to be. */
export const unreleased = {
  release: { is: null },
  OR: [{ box: { is: null } }, { box: { state: 'sealed' as const } }],
};

/**
 * Changes a stage that nobody can have opened before `instant`; of one that has opened, not its promise, its form, or its opening.
 * @returns false when it had opened in the meantime and more than its end was to change, or when it is released.
 */
export async function saveStage(tx: Tx, id: string, change: StageChange, instant: Date): Promise<boolean> {
  const same = { promise: change.promise, opensAt: change.opensAt, formVersionId: change.formVersionId };
  const { count } = await tx.stage.updateMany({
    where: { id, AND: [unreleased, { OR: [unopenedAt(instant), same] }] },
    data: change,
  });
  return count === 1;
}

/** What a stage's mail says, or when it goes, is another than what was read. */
export async function saveMailUnread(tx: Tx, id: string): Promise<void> {
  await tx.stage.update({ where: { id }, data: { mailReadAt: null } });
}

/** Opens or closes a stage from `instant` on. @returns false when it is released, or about to be. */
export async function saveTimes(
  tx: Tx,
  id: string,
  times: { opensAt?: Date; closesAt: Date | null },
): Promise<boolean> {
  return (await tx.stage.updateMany({ where: { id, ...unreleased }, data: times })).count === 1;
}

/** What is needed to make an open stage ready for its first form; null when it isn't open, or nobody is asked without their name. */
export async function loadReadiness(tx: Tx, id: string, instant: Date) {
  const where = {
    id,
    promise: { not: 'named' as const },
    formVersionId: { not: null },
    opensAt: { lte: instant },
    release: { is: null },
  };
  const row = await tx.stage.findFirst({
    where,
    select: {
      promise: true,
      audience: true,
      formVersionId: true,
      listedAt: true,
      cohort: { select: { id: true, programmeId: true } },
    },
  });
  return row?.formVersionId
    ? { ...row, formVersionId: row.formVersionId, listed: row.listedAt !== null }
    : null;
}

/** Settles that those who have a place in a stage's ledger now were on its list when it opened. */
export async function saveListed(tx: Tx, id: string, instant: Date): Promise<void> {
  await tx.participation.updateMany({ where: { stageId: id }, data: { listed: true } });
  await tx.stage.update({ where: { id }, data: { listedAt: instant } });
}

/** Lets one writer of a stage's answers in at a time. */
export async function lockStage(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM stage WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/**
 * Those who send forms of a stage hold this together, and don't wait for each other; its release waits for all of them,
 * and from then on nobody gets in. To be taken before anything of the stage is read.
 */
export async function joinSenders(tx: Tx, stageId: string): Promise<void> {
  await tx.$queryRaw`/* one of many senders */ SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(hashtextextended(${`release/${stageId}`}, 0))) AS taken`;
}

/**
 * Taken by the release of a stage alone: whoever is sending finishes first, whoever comes later finds it released; and so
 * does whoever would open it. The stage's own lock comes first, as it does where both are taken for sending.
 */
export async function lockForRelease(tx: Tx, stageId: string): Promise<void> {
  await lockStage(tx, stageId);
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`release/${stageId}`}, 0))) AS taken`;
}

/** Whether a stage still takes forms as far as its release goes. The caller holds one of the locks above. */
export async function loadTakesForms(tx: Tx, stageId: string): Promise<boolean> {
  return (await tx.stage.count({ where: { id: stageId, ...unreleased } })) === 1;
}

/** Whether a stage's form is open at `instant`, as it stands in this transaction. */
export async function loadIsOpen(tx: Tx, id: string, instant: Date): Promise<boolean> {
  return (await tx.stage.count({ where: { id, ...openAt(instant) } })) === 1;
}

/** Whether a stage's form has been open and isn't any more at `instant`, as it stands in this transaction. */
export async function loadIsClosed(tx: Tx, id: string, instant: Date): Promise<boolean> {
  const where = { id, formVersionId: { not: null }, opensAt: { lte: instant }, closesAt: { lte: instant } };
  return (await tx.stage.count({ where })) === 1;
}

/** How many forms of people on the list came from files: nobody knows whose, so that anybody's could be there already. */
export async function loadFromFiles(tx: Tx, stageId: string): Promise<number> {
  const { _sum } = await tx.answerImport.aggregate({ where: { stageId }, _sum: { onList: true } });
  return _sum.onList ?? 0;
}

/** Whether a stage's invitations and reminders go by themselves. */
export async function saveMailing(tx: Tx, id: string, mailing: boolean): Promise<void> {
  await tx.stage.update({ where: { id }, data: { mailing } });
}

export type StageToAdd = Pick<
  Stage,
  'key' | 'title' | 'audience' | 'promise' | 'formVersionId' | 'opensAt' | 'closesAt' | 'datesByHand'
>;

/** Adds a stage after those that the cohort has. A key that is taken gets a number. @returns its key. */
export async function saveNewStage(tx: Tx, cohortId: string, stage: StageToAdd): Promise<string> {
  await lockCohort(tx, cohortId);
  const known = await tx.stage.findMany({ where: { cohortId }, select: { key: true, position: true } });
  let key = stage.key;
  for (let number = 2; known.some((other) => other.key === key); number += 1) key = `${stage.key}-${number}`;
  const position = Math.max(0, ...known.map((other) => other.position)) + 1;
  await tx.stage.create({ data: { cohortId, ...stage, key, position } });
  return key;
}

/** Moves stages that nobody can have opened before `instant` to other times; of one that has opened, its end alone. */
export async function saveMoved(
  tx: Tx,
  stages: readonly (StageTimes & { id: string })[],
  instant: Date,
): Promise<void> {
  for (const { id, opensAt, closesAt } of stages) {
    await tx.stage.updateMany({
      where: { id, datesByHand: false, AND: [unreleased, { OR: [unopenedAt(instant), { opensAt }] }] },
      data: { opensAt, closesAt, mailReadAt: null },
    });
  }
}

/** Whether a form version is there to be used. */
export async function isPublished(tx: Tx, formVersionId: string): Promise<boolean> {
  return (await tx.formVersion.count({ where: { id: formVersionId } })) === 1;
}
