import { documentOf } from '@/features/forms/data';
import type { Answers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { joinSenders, loadIsClosed, loadTakesForms, lockForRelease, lockStage, stageNamed } from '../../data';
import { loadAsked } from '../../ledger/data';
import type { Stage, StageOfCohort } from '../../model';
import { loadIsPrinted } from '../printed/data';
import { can } from './capabilities';
import { cameBefore } from './again';
import { loadImported, removeImport, saveImported, saveImport } from './data';
import { type FileRow, isReleased, type ReadForms, readForms, whyStaying } from './model';
import { notTheirs, onListOf, type SaidWhose, type Unsaid } from './whose';

export type AnswersToImport = SaidWhose & {
  cohort: string;
  stage: string;
  fileName: string;
  rows: readonly FileRow[];
  /** Take the good rows and leave the others out, instead of all or nothing. */
  goodRows: boolean;
  /** They count once more although they came in before. */
  again?: boolean;
  /** Told after each step how many forms are written, of how many. */
  onProgress?: (written: number, of: number) => void;
};

export type Imported = Omit<ReadForms, 'forms'> & { forms: number; onList: number; answers: number };

/**
 * Imports forms from a file. No name stands beside any of them and they take no place in the ledger, whosever they are.
 * All in one transaction: a file that is stopped half-way leaves nothing behind.
 */
export const importAnswers = command(
  can.import,
  stageNamed,
  async ({ viewer, write, ...of }, input: AnswersToImport): Promise<Outcome<Imported>> => {
    const { stage } = of;
    if (!stage.formVersionId) return rejected('stage', `The stage “${stage.key}” has no form yet.`);
    const document = await documentOf(viewer, stage.formVersionId);
    const { forms, ...rest } = readForms(document, input.rows);
    const { problems } = rest;
    const refused = problems.length > 0 && (!input.goodRows || forms.length === 0);
    if (refused)
      return {
        ok: false,
        problems: problems.map(({ line, message }) => ({ field: `line ${line}`, message })),
      };
    const onList = onListOf(input, forms.length);
    if (typeof onList !== 'number') return rejected(onList.field, onList.message);
    const answers = forms.reduce((sum, form) => sum + Object.keys(form).length, 0);
    return write(async (tx) => {
      const refusal = await takesNoFiles(tx, of, onList);
      if (refusal) return rejected(refusal.field, refusal.message);
      const came = input.again ? null : await cameInBefore(tx, stage.id, document, forms);
      if (came) return rejected('again', came);
      const { fileName, onProgress } = input;
      await saveForms(tx, { viewer, stage, document, forms, onList, fileName, onProgress });
      return done({ ...rest, forms: forms.length, onList, answers });
    });
  },
);

export type TakenOut = { cohort: string; stage: string; import: string };

/** Takes the forms of one file out again, as long as its stage’s results aren’t out. */
export const takeOut = command(
  can.takeOut,
  stageNamed,
  async ({ cohort, stage, write }, input: TakenOut): Promise<Outcome<{ cohort: string; stage: string }>> => {
    const stays = whyStaying(stage);
    if (stays) return rejected('form', stays);
    return write(async (tx) => {
      await lockStage(tx, stage.id);
      await joinSenders(tx, stage.id);
      if (!(await loadTakesForms(tx, stage.id))) return rejected('form', isReleased);
      if (!(await removeImport(tx, stage.id, input.import)))
        return rejected('form', 'These forms were taken out just now.');
      return done({ cohort: cohort.slug, stage: stage.key });
    });
  },
);

const formsAtATime = 2_000;

/** Why nothing can be imported to a stage that is known from print. */
export const standsInPrint =
  'This stage’s figures are entered from print, and printed and counted figures are never mixed. Take the printed ones away first.';

/**
 * Why these forms may not be imported to a stage, or null; then it stays so to the end of this transaction. Whoever is
 * sending theirs finishes first: with forms of the list, how many are in has to be known.
 */
export async function takesNoFiles(
  tx: Tx,
  { stage, cohort }: StageOfCohort,
  onList: number,
): Promise<Unsaid | null> {
  await lockForRelease(tx, stage.id);
  if (!(await loadTakesForms(tx, stage.id))) return { field: 'form', message: isReleased };
  if (await loadIsPrinted(tx, stage.id)) return { field: 'form', message: standsInPrint };
  const isClosed = await loadIsClosed(tx, stage.id, now());
  const asked = await loadAsked(tx, stage, cohort);
  const message = notTheirs(onList, { promise: stage.promise, asked, isClosed });
  return message === null ? null : { field: 'whose', message };
}

/** That these forms came in before, in words, or null. */
export async function cameInBefore(
  tx: Tx,
  stageId: string,
  document: FormDocument,
  forms: readonly Answers[],
): Promise<string | null> {
  const before = cameBefore(forms, await loadImported(tx, stageId, document));
  const which = before === forms.length ? 'These forms' : `${before} of these ${forms.length} forms`;
  return before > 0 ? `${which} came in before: nothing was imported.` : null;
}

export type FormsToSave = {
  viewer: Viewer;
  stage: Stage;
  document: FormDocument;
  forms: readonly Answers[];
  onList: number;
  fileName: string;
  onProgress?: AnswersToImport['onProgress'];
};

/**
 * Keeps forms without a name, within the transaction of whoever imports them, once `takesNoFiles` said null. They are in
 * no ballot box, also where the stage has one: whoever has the file knows them, and so they never help to reach eight.
 */
export async function saveForms(
  tx: Tx,
  { viewer, stage, document, forms, onList, fileName, onProgress }: FormsToSave,
): Promise<void> {
  const broughtInBy = viewer.kind === 'person' ? viewer.personId : null;
  const about = { stageId: stage.id, forms: forms.length, onList, fileName, broughtInBy };
  const importId = await saveImport(tx, about);
  for (let start = 0; start < forms.length; start += formsAtATime) {
    const some = forms.slice(start, start + formsAtATime);
    await saveImported(tx, stage.id, importId, document, some);
    onProgress?.(Math.min(start + formsAtATime, forms.length), forms.length);
  }
}
