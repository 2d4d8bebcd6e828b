import { speaking } from '@/languages/say';
import { documentOf } from '@/features/forms/data';
import type { FormDocument } from '@/features/forms/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { noteSecondForm } from '../conflicts/commands';
import { joinSenders, loadTakesForms, lockStage, stageNamed } from '../../data';
import { type SealedBallot, saveTyped } from '../../responses/ballots/data';
import { sealTyped, whileKeysLast } from '../../responses/commands';
import { saveForm } from '../../responses/data';
import { saveMissing } from '../../responses/data';
import { typedCode } from '@/writing/codes';
import { loadIsFinished, loadRoom } from '../../ledger/data';
import { allAreIn } from '../../ledger/model';
import { isFrozen, type Stage, type StageOfCohort } from '../../model';
import { loadSheets, participationOfSheet, saveSheetKeyed } from '../paper/data';
import { can } from './capabilities';
import { loadKeyed, removeKeyed, saveKeyed } from './data';
import { differences, type Keyed, readKeyed } from './model';
import type { KeyedForm } from './schema';

/** What became of a keyed sheet: it counts, it waits for the second keying, or its person had answered before. */
export type SheetKeyed = {
  cohort: string;
  stage: string;
  sheet: string;
  state: 'in' | 'waiting' | 'conflict';
};

/**
 * Takes a paper form as somebody keyed it. Where forms are keyed twice it waits for the second keying, by somebody else,
 * which is compared with the first; differences come back at their fields, and nothing counts until they are settled.
 */
export const keySheet = command(
  can.key,
  stageNamed,
  async ({ cohort, stage, viewer, permission, write }, input: KeyedForm): Promise<Outcome<SheetKeyed>> => {
    if (!stage.formVersionId) throw new Missing(`${input.cohort}/${input.stage}`);
    if (!isFrozen(stage, now())) return rejected('form', 'This form hasn’t opened yet.');
    const document = await documentOf(viewer, stage.formVersionId);
    const { sent, intent } = input;
    const { problems, ...keyed } = readKeyed(document, sent);
    if (problems.length > 0) return { ok: false, problems };
    const sheet = typedCode(input.sheet);
    const participationId =
      stage.promise === 'unlinkable' ? null : await participationOfSheet(viewer, stage.id, sheet);
    const trouble = troubleWithSheet(stage, sheet, participationId);
    if (trouble) return trouble;
    const to = { cohort: cohort.slug, stage: stage.key, sheet };
    return whileKeysLast(speaking('en'), async () => {
      const ballot = await sealTyped(viewer, permission, { stage, document, ...keyed });
      return write((tx) =>
        takeSheet(tx, viewer, { cohort, stage, document, participationId, ballot, intent }, keyed, to),
      );
    });
  },
);

type Sheet = StageOfCohort & {
  document: FormDocument;
  participationId: string | null;
  ballot: SealedBallot | null;
  intent: KeyedForm['intent'];
};

async function takeSheet(
  tx: Tx,
  viewer: Viewer,
  sheet: Sheet,
  keyed: Keyed,
  to: Omit<SheetKeyed, 'state'>,
): Promise<Outcome<SheetKeyed>> {
  const { stage, document } = sheet;
  await lockStage(tx, stage.id);
  await joinSenders(tx, stage.id);
  if (!(await loadTakesForms(tx, stage.id)))
    return rejected('form', 'The results of this form are released, so no sheet can be added any more.');
  // Before a first keying is kept or taken away: what was typed stays until it counts.
  const full = await whyFull(tx, sheet);
  if (full) return full;
  if (stage.keyedTwice) {
    const first = await loadKeyed(tx, stage.id, to.sheet);
    if (!first) {
      await saveKeyed(tx, stage.id, to.sheet, whoKeys(viewer, stage), keyed);
      return done({ ...to, state: 'waiting' });
    }
    const found = differences(document, first.keyed, keyed);
    if (first.keyedBy === whoKeys(viewer, stage))
      return found.length === 0 ? done({ ...to, state: 'waiting' }) : keyedByThemselves;
    if (found.length > 0 && sheet.intent !== 'settle') return { ok: false, problems: found };
    await removeKeyed(tx, stage.id, to.sheet);
  }
  return count(tx, sheet, keyed, to);
}

function troubleWithSheet(
  stage: Stage,
  sheet: string,
  participationId: string | null,
): Outcome<SheetKeyed> | null {
  if (stage.promise !== 'unlinkable' && !participationId)
    return rejected(
      'sheet',
      'No sheet of this form has this code. It stands at the top of the sheet: eight letters and figures.',
    );
  if (stage.promise === 'unlinkable' && stage.keyedTwice && sheet === '')
    return rejected(
      'sheet',
      'Pencil a number on the sheet and type it here, so that the second keying finds it.',
    );
  return null;
}

const whoKeys = (viewer: Viewer, stage: Stage): string =>
  viewer.kind === 'person' ? viewer.personId : stage.id;

/** Whoever sends the same once more, as with a double click, is told again that it waits. */
const keyedByThemselves = rejected(
  'sheet',
  'You keyed this sheet the first time. Somebody else keys it now, and the two are compared.',
);

const noSheetLeft = rejected(
  'form',
  'As many sheets are keyed as were handed in. Tick who handed in this one first.',
);

/** Why this sheet would be one more than there can be, or null. */
async function whyFull(tx: Tx, { cohort, stage, participationId }: Sheet) {
  if (participationId === null) {
    const { handedIn, keyed } = await loadSheets(tx, stage.id);
    return keyed < handedIn ? null : noSheetLeft;
  }
  const isOneMore = !(await loadIsFinished(tx, participationId));
  return isOneMore && (await loadRoom(tx, stage, cohort)) < 1 ? rejected('sheet', allAreIn) : null;
}

/** Counts a sheet. On paper a form may also come in after it closed, until its results are released. */
async function count(
  tx: Tx,
  { stage, document, participationId, ballot }: Sheet,
  keyed: Keyed,
  to: Omit<SheetKeyed, 'state'>,
): Promise<Outcome<SheetKeyed>> {
  if (participationId === null || ballot) {
    if (!ballot || !(await saveTyped(tx, ballot))) throw new Missing(stage.key);
    await saveSheetKeyed(tx, stage.id);
    return done({ ...to, state: 'in' });
  }
  const place = { participationId, stage, document };
  if (!(await saveForm(tx, place, { mode: 'paper', answers: keyed.answers, ballot: null })))
    return done({ ...to, state: await noteSecondForm(tx, place, 'paper', keyed.answers) });
  await saveMissing(tx, stage.id, keyed.missing);
  return done({ ...to, state: 'in' });
}
