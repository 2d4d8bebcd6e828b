import { storedDay } from '@/calendar/days';
import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { holds } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import { filesIn, keepFile, keyStores, readFile } from '@/server/key-store';
import type { Viewer } from '@/server/viewer';
import type { CountedGap } from '../../responses/ballots/counting/model';
import { loadBox } from '../../responses/ballots/data';
import type { BallotBox } from '../../responses/ballots/model';
import { stageColumns, unreleased } from '../../data';
import { ownModes, typedModes } from '../../modes';
import type { PromiseKind, Stage } from '../../model';
import { can } from './capabilities';
import { type BoxResult, isDue, type Release, type Ticked } from './model';
import { type FormsKnown, noForms, readsOf } from '../tallies/reads';
import { boxResult } from './schema';

/** A stage as it is released: as it stands in this transaction. */
export const loadStageToRelease = (tx: Tx, id: string): Promise<Stage | null> =>
  tx.stage.findUnique({ where: { id }, select: stageColumns });

const whole = z.coerce.number();
const formsRow = z.object({
  own: whole,
  late: whole,
  typed: whole,
  broughtIn: whole,
  onList: whole,
  ballotsOwn: whole,
  ballotsLate: whole,
  ballotsTyped: whole,
  before: whole,
});

/**
 * The forms of a stage by who knows them. Of an unlinkable one no more are taken for listed people's own than the ledger
 * has ticks; `before`: forms of a time when each was counted as it came, which are known.
 */
export async function loadFormsKnown(
  tx: Pick<Tx, '$queryRaw'>,
  { id, promise }: { id: string; promise: PromiseKind },
): Promise<FormsKnown> {
  const [row] = await tx.$queryRaw<unknown[]>`
    WITH ledger AS (SELECT mode, listed FROM participation WHERE stage_id = ${id}::uuid AND finished_on IS NOT NULL),
    ballots AS (SELECT y.part FROM ballot y JOIN ballot_box b ON b.id = y.box_id WHERE b.stage_id = ${id}::uuid)
    SELECT (SELECT count(*) FROM ledger WHERE mode = ANY(${ownModes}::mode[]) AND listed) AS own,
           (SELECT count(*) FROM ledger WHERE mode = ANY(${ownModes}::mode[]) AND NOT listed) AS late,
           (SELECT count(*) FROM ledger WHERE mode = ANY(${typedModes}::mode[])) AS typed,
           (SELECT COALESCE(sum(forms), 0) FROM answer_import WHERE stage_id = ${id}::uuid) AS "broughtIn",
           (SELECT COALESCE(sum(on_list), 0) FROM answer_import WHERE stage_id = ${id}::uuid) AS "onList",
           (SELECT count(*) FROM ballots WHERE part = 'own') AS "ballotsOwn",
           (SELECT count(*) FROM ballots WHERE part = 'late') AS "ballotsLate",
           (SELECT count(*) FROM ballots WHERE part = 'typed') AS "ballotsTyped",
           (SELECT COALESCE(max(n), 0) FROM (SELECT sum(count) AS n FROM tally WHERE stage_id = ${id}::uuid GROUP BY question_key) AS counted) AS before`;
  const { own, late, typed, broughtIn, onList, ...ballots } = formsRow.parse(row);
  // The facilitator of a named form sees each anyway.
  if (promise === 'named') return { own: own + late, late: 0, typed, broughtIn, onList };
  if (promise === 'linked') return { own, late, typed, broughtIn, onList };
  const counting = Math.min(ballots.ballotsOwn, own);
  return {
    own: counting,
    late: ballots.ballotsLate + ballots.ballotsOwn - counting,
    typed: ballots.ballotsTyped + ballots.before,
    broughtIn,
    onList,
  };
}

/** Keeps a release: once, and for good. */
export async function saveRelease(tx: Tx, stageId: string, release: Release): Promise<void> {
  await tx.release.create({ data: { stageId, ...release } });
}

/** Whether a stage is released, as it stands in this transaction. */
export async function loadIsReleased(tx: Tx, stageId: string): Promise<boolean> {
  return (await tx.release.count({ where: { stageId } })) === 1;
}

/** Puts the texts of a stage's ballot box and of its files into its pool, in the order given. */
export async function saveNotes(
  tx: Tx,
  stageId: string,
  texts: readonly { key: string; text: string }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO note (id, stage_id, question_key, text)
    SELECT gen_random_uuid(), ${stageId}::uuid, key, text
    FROM unnest(${texts.map((t) => t.key)}::text[], ${texts.map((t) => t.text)}::text[]) AS added(key, text)`;
}

/** What stands in forms from a file, of an unlinkable stage. */
export async function loadTextsFromFiles(tx: Tx, stageId: string): Promise<{ key: string; text: string }[]> {
  const rows = await tx.answer.findMany({
    where: { text: { not: null }, response: { stageId, importId: { not: null } } },
    select: { questionKey: true, text: true },
  });
  return rows.map(({ questionKey: key, text }) => ({ key, text: text ?? '' }));
}

/** Why answers are missing in typed forms, as far as it was counted already. */
export async function loadGaps(tx: Tx, stageId: string): Promise<CountedGap[]> {
  const rows = await tx.missing.findMany({
    where: { stageId, count: { gt: 0 } },
    select: { questionKey: true, reason: true, count: true },
  });
  return rows.map(({ questionKey: key, reason, count }) => ({ key, reason, count }));
}

/** The stage of a ballot box, and what its list is made from. */
export async function loadStageOfBox(
  tx: Tx,
  boxId: string,
): Promise<{ stage: Stage; cohort: { id: string; programmeId: string }; box: BallotBox }> {
  const { cohort, ...stage } = await tx.stage.findFirstOrThrow({
    where: { box: { id: boxId } },
    select: { ...stageColumns, cohort: { select: { id: true, programmeId: true } } },
  });
  const box = await loadBox(tx, stage.id);
  if (!box) throw new Error('The box was just found');
  return { stage, cohort, box };
}

/** Closes a stage at its release, in a database where it is still open. */
export async function saveClosed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.stage.updateMany({
    where: { id, OR: [{ closesAt: null }, { closesAt: { gt: at } }] },
    data: { closesAt: at },
  });
}

/** Puts the reasons why answers are missing, of typed forms, in the place of any others. */
export async function saveGaps(tx: Tx, stageId: string, gaps: readonly CountedGap[]): Promise<void> {
  await tx.missing.deleteMany({ where: { stageId } });
  await tx.$executeRaw`
    INSERT INTO missing (stage_id, question_key, reason, count)
    SELECT ${stageId}::uuid, key, reason::missing_reason, n
    FROM unnest(${gaps.map((g) => g.key)}::text[], ${gaps.map((g) => g.reason)}::text[], ${gaps.map((g) => g.count)}::int[]) AS gaps(key, reason, n)`;
}

/** Everybody whose form is in. */
export async function loadTicked(tx: Tx, stageId: string): Promise<Ticked[]> {
  const rows = await tx.participation.findMany({
    where: { stageId, finishedOn: { not: null } },
    orderBy: { personId: 'asc' },
    select: { personId: true, participantId: true, mode: true, finishedOn: true },
  });
  return rows.map(({ personId, participantId, mode, finishedOn }) => ({
    personId,
    participantId,
    mode: mode ?? 'link',
    finishedOn: finishedOn ? storedDay(finishedOn) : '',
  }));
}

/** Notes again that these people's forms came in, in a database that is older than its release. Who isn't in it is left out. */
export async function saveTicked(tx: Tx, stageId: string, ticked: readonly Ticked[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE participation p SET finished_on = t.finished_on, started_on = COALESCE(p.started_on, t.finished_on), mode = t.mode::mode
    FROM unnest(${ticked.map((t) => t.personId)}::uuid[], ${ticked.map((t) => t.mode)}::text[], ${ticked.map((t) => t.finishedOn)}::date[]) AS t(person_id, mode, finished_on)
    WHERE p.stage_id = ${stageId}::uuid AND p.person_id = t.person_id AND p.finished_on IS NULL`;
}

/** Which of these people the database knows, with the place that is theirs in it. */
export async function loadKnown(
  tx: Tx,
  ticked: readonly Ticked[],
): Promise<{ personId: string; participantId: string | null }[]> {
  const people = await tx.person.findMany({
    where: { id: { in: ticked.map(({ personId }) => personId) } },
    select: { id: true },
  });
  const places = await tx.participant.findMany({
    where: { id: { in: ticked.flatMap(({ participantId }) => participantId ?? []) } },
    select: { id: true },
  });
  const [known, kept] = [new Set(people.map(({ id }) => id)), new Set(places.map(({ id }) => id))];
  return ticked
    .filter(({ personId }) => known.has(personId))
    .map(({ personId, participantId }) => ({
      personId,
      participantId: participantId !== null && kept.has(participantId) ? participantId : null,
    }));
}

/** The stages whose time has come to be released by themselves, and whose forms are enough. For the system alone. */
export async function dueStages(viewer: Viewer, instant: Date): Promise<{ cohort: string; stage: string }[]> {
  if (!holds(viewer, can.findDue)) return [];
  const came = [{ participations: { some: { finishedOn: { not: null } } } }, { imports: { some: {} } }];
  const rows = await db().stage.findMany({
    where: {
      formVersionId: { not: null },
      closesAt: { lte: instant },
      printed: { is: null },
      AND: [unreleased, { OR: came }],
    },
    select: {
      id: true,
      key: true,
      promise: true,
      formVersionId: true,
      opensAt: true,
      closesAt: true,
      cohort: { select: { slug: true } },
    },
  });
  const due: { cohort: string; stage: string }[] = [];
  for (const { key, cohort, ...stage } of rows.filter((row) => isDue(row, instant))) {
    if (readsOf(await loadFormsKnown(db(), stage)) !== 'none') due.push({ cohort: cohort.slug, stage: key });
  }
  return due;
}

/** How the forms of a closed stage stand, for whoever runs its cohort, before they decide about its release. */
export async function formsOf(viewer: Viewer, stage: Pick<Stage, 'id' | 'promise'>): Promise<FormsKnown> {
  const mine = await db().stage.count({
    where: { id: stage.id, cohort: cohortsFor(viewer, can.see) },
  });
  return mine === 1 ? loadFormsKnown(db(), stage) : noForms;
}

const resultFile = (boxId: string): string => `${boxId}.result.json`;

/** What a box said, as it is kept beside the keys; null when it was not opened. For the system alone. */
export function resultOf(viewer: Viewer, boxId: string): BoxResult | null {
  if (!holds(viewer, can.keep)) return null;
  const text = readFile(keyStores()[0], resultFile(boxId));
  return text === null ? null : boxResult.parse(JSON.parse(text));
}

/** Keeps what a box said beside the keys. Of two who opened it at once, the first one's stays. */
export function saveResultFile(result: BoxResult): void {
  keepFile(keyStores()[0], resultFile(result.box.id), JSON.stringify(result), { unlessThere: true });
}

/** The boxes of which something is kept beside the keys. For the system alone. */
export function boxesWithResult(viewer: Viewer): string[] {
  if (!holds(viewer, can.keep)) return [];
  return filesIn(keyStores()[0]).flatMap((file) => /^([0-9a-f-]{36})\.result\.json$/.exec(file)?.[1] ?? []);
}
