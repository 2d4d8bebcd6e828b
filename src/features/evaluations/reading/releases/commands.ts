import { now } from '@/server/clock';
import { type Acting, command } from '@/server/command';
import type { Tx } from '@/server/db';
import { enqueue } from '@/server/jobs';
import { hasKeys, keyStores, removeKeys } from '@/server/key-store';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import type { CountBox } from '../../responses/ballots/counting/model';
import { can as canBoxes } from '../../responses/ballots/capabilities';
import {
  boxStates,
  boxToOpen,
  loadBox,
  openingBoxes,
  removeBallots,
  saveBox,
  saveBoxState,
} from '../../responses/ballots/data';
import { type BoxState, openBoxJob } from '../../responses/ballots/model';
import { lockForRelease, stageById, stageNamed } from '../../data';
import { dropConflicts, loadConflicts } from '../../collecting/conflicts/data';
import { dropKeyed } from '../../collecting/keying/data';
import { loadAsked, saveLedger } from '../../ledger/data';
import { isOver, type Stage, type StageOfCohort, stageState } from '../../model';
import type { StageRef } from '../../schema';
import { loadAnswerCounts, loadTallies, saveTallies } from '../tallies/data';
import { summed } from '../tallies/model';
import { can } from './capabilities';
import {
  boxesWithResult,
  dueStages,
  loadFormsKnown,
  loadGaps,
  loadIsReleased,
  loadKnown,
  loadStageOfBox,
  loadStageToRelease,
  loadTextsFromFiles,
  loadTicked,
  resultOf,
  saveClosed,
  saveGaps,
  saveNotes,
  saveRelease,
  saveResultFile,
  saveTicked,
} from './data';
import { accounted, type BoxResult, formsIn, partsRead, released, summedGaps } from './model';
import { type FormsKnown, type Reads, readsFile, readsOf, readsTyped } from '../tallies/reads';

/**
 * Releases what came of a closed stage, once and for everybody: what is read is decided by the number of people alone.
 * What lies in a ballot box is counted by a job, soon after.
 */
export const releaseStage = command(can.release, stageNamed, (found) =>
  settle(found, (reads) => (reads === 'none' ? tooFew : null)),
);

/** Throws the forms of a closed stage away unread: fewer than eight people sent one. */
export const destroyUnread = command(can.destroy, stageNamed, (found) =>
  settle(found, (reads, { promise }) =>
    promise === 'unlinkable' && reads === 'none'
      ? null
      : 'Enough people have answered: release the results instead.',
  ),
);

const tooFew =
  'Fewer than eight people have sent this form themselves, so nobody reads it yet. Open it for longer, or ask people again.';

async function settle(
  { cohort, stage: { id }, viewer, write }: StageOfCohort & Acting,
  no: (reads: Reads, stage: Stage) => string | null,
): Promise<Outcome<StageRef>> {
  return write(async (tx) => {
    await lockForRelease(tx, id);
    const stage = await loadStageToRelease(tx, id);
    if (!stage || stageState(stage, now()) !== 'closed')
      return rejected('form', 'This form is still open. Close it first.');
    if (isOver(stage))
      return rejected(
        'form',
        'This was done already. It is done once, so that no two results can be compared.',
      );
    if (viewer.kind !== 'system' && (await loadConflicts(tx, id)) > 0)
      return rejected('form', 'Somebody’s form came in twice. Say first which one holds.');
    const forms = await loadFormsKnown(tx, stage);
    const refusal = no(readsOf(forms), stage);
    if (refusal) return rejected('form', refusal);
    await dropConflicts(tx, id);
    await dropKeyed(tx, id);
    const box = await loadBox(tx, id);
    if (box) await askToOpen(tx, box.id);
    else await saveReleaseNow(tx, stage, readsOf(forms), forms, cohort);
    return done({ cohort: cohort.slug, stage: stage.key });
  });
}

async function askToOpen(tx: Tx, boxId: string): Promise<void> {
  await saveBoxState(tx, boxId, ['sealed'], 'opening');
  await enqueue(tx, openBoxJob, { boxId });
}

/** Where no ballot box stands between: named and linked forms, and forms from a file alone. */
async function saveReleaseNow(
  tx: Tx,
  stage: Stage,
  reads: Reads,
  forms: FormsKnown,
  cohort: { id: string; programmeId: string },
): Promise<void> {
  const unlinkable = stage.promise === 'unlinkable';
  const before = unlinkable && readsTyped(reads) ? await loadTallies(tx, stage.id) : [];
  await saveTallies(tx, stage.id, summed(before, await loadAnswerCounts(tx, stage.id, reads)));
  if (unlinkable && readsFile(reads)) await saveNotes(tx, stage.id, await loadTextsFromFiles(tx, stage.id));
  const list = accounted(await loadAsked(tx, stage, cohort), forms);
  await saveRelease(tx, stage.id, { releasedAt: now(), ...released(reads, forms), ...list });
}

/**
 * Opens a box whose release was asked for. Killed at any moment and done again, it ends the same: the result that is
 * written first, beside the keys, is the one that counts; then it goes into the database and the ballots go out of it in
 * one transaction; only then the keys are deleted.
 */
export const openBox = command(
  canBoxes.open,
  theBox,
  async (acting, input: { boxId: string; count: CountBox }) => {
    const { boxId } = input;
    if (!(await boxToOpen(acting.viewer, boxId))) return done();
    if (!resultOf(acting.viewer, boxId)) saveResultFile(await makeResult(acting, input));
    await keepResult(acting.viewer, boxId);
    return done();
  },
);

function theBox(_viewer: Viewer, { boxId }: { boxId: string }) {
  return { installation: { id: boxId } };
}

async function makeResult(
  { write }: Acting,
  { boxId, count }: { boxId: string; count: CountBox },
): Promise<BoxResult> {
  const known = await write((tx) => loadBeside(tx, boxId));
  const { reads } = known;
  const counted = await count({ boxId, reads: partsRead(reads) });
  return {
    format: 2,
    box: known.box,
    stageId: known.stageId,
    release: { releasedAt: now(), ...released(reads, known.forms), ...known.list },
    counts: summed(known.counts, counted.counts),
    missing: summedGaps(known.missing, counted.missing),
    texts: [...known.texts, ...counted.texts],
    ticked: known.ticked,
  };
}

/** What belongs to a box's release and doesn't lie in the box: who was asked, who sent, and what came from files. */
async function loadBeside(tx: Tx, boxId: string) {
  const { stage, cohort, box } = await loadStageOfBox(tx, boxId);
  const forms = await loadFormsKnown(tx, stage);
  const reads = readsOf(forms);
  const [typed, file] = [readsTyped(reads), readsFile(reads)];
  return {
    stageId: stage.id,
    forms,
    reads,
    box: {
      id: box.id,
      firstKey: Buffer.from(box.firstKey).toString('base64'),
      secondKey: Buffer.from(box.secondKey).toString('base64'),
      size: box.size,
    },
    list: accounted(await loadAsked(tx, stage, cohort), forms),
    ticked: await loadTicked(tx, stage.id),
    // What was counted at a time when forms were counted as they came is known, like what staff typed.
    counts: summed(
      typed ? await loadTallies(tx, stage.id) : [],
      file ? await loadAnswerCounts(tx, stage.id, 'file') : [],
    ),
    missing: typed ? await loadGaps(tx, stage.id) : [],
    texts: file ? await loadTextsFromFiles(tx, stage.id) : [],
  };
}

/**
 * Puts what a box said into the database, also into one that was restored from a time before: who sent is noted again,
 * so that nobody is asked twice. Then the keys go.
 */
async function keepResult(viewer: Viewer, boxId: string): Promise<void> {
  const result = resultOf(viewer, boxId);
  // A database that doesn't know the stage has nothing to be told about it.
  if (!result || !(await stageById(viewer, result.stageId))) return;
  await keepInDatabase(viewer, result);
  if (isDone((await boxStates(viewer, [boxId])).get(boxId))) removeKeys(boxId);
}

const keepInDatabase = command(
  can.keep,
  (_viewer, { stageId }: BoxResult) => ({ installation: { id: stageId } }),
  async ({ write }, result) => {
    await write((tx) => saveResult(tx, result));
    return done();
  },
);

const isDone = (state: BoxState | undefined): boolean => state === 'opened' || state === 'destroyed';

async function saveResult(
  tx: Tx,
  { box, stageId, release, counts, missing, texts, ticked }: BoxResult,
): Promise<void> {
  await lockForRelease(tx, stageId);
  if (!(await loadBox(tx, stageId)))
    await saveBox(tx, stageId, {
      ...box,
      state: 'sealed',
      firstKey: Buffer.from(box.firstKey, 'base64'),
      secondKey: Buffer.from(box.secondKey, 'base64'),
    });
  if (!(await loadIsReleased(tx, stageId))) {
    await saveLedger(tx, stageId, await loadKnown(tx, ticked));
    await saveTicked(tx, stageId, ticked);
    await saveTallies(tx, stageId, counts);
    await saveGaps(tx, stageId, missing);
    await saveNotes(tx, stageId, texts);
    await saveClosed(tx, stageId, release.releasedAt);
    await saveRelease(tx, stageId, release);
  }
  await removeBallots(tx, box.id);
  await saveBoxState(tx, box.id, ['sealed', 'opening'], formsIn(release) === 0 ? 'destroyed' : 'opened');
}

/** Asks once more for every opening that was asked for and isn't done: the queue of a restored database is empty. */
export async function askToOpenAgain(viewer: Viewer): Promise<Outcome<void>> {
  for (const boxId of await openingBoxes(viewer)) await askAgain(viewer, { boxId });
  return done();
}

const askAgain = command(canBoxes.open, theBox, async ({ write }, { boxId }) => {
  await write((tx) => askToOpen(tx, boxId));
  return done();
});

/** Goes on with what was cut off: results that a database doesn't know yet, and keys that should be gone. */
export async function tendBoxes(viewer: Viewer): Promise<Outcome<void>> {
  const results = boxesWithResult(viewer);
  const states = await boxStates(viewer, results);
  for (const boxId of results) {
    if (!isDone(states.get(boxId))) await keepResult(viewer, boxId);
    else if (keyStores().some((store) => hasKeys(store, boxId))) removeKeys(boxId);
  }
  return done();
}

/** Releases every stage that closed a fortnight ago, if enough people have sent its form. */
export async function releaseDue(viewer: Viewer): Promise<Outcome<void>> {
  for (const stage of await dueStages(viewer, now())) await releaseStage(viewer, stage);
  return done();
}
