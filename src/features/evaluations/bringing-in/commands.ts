import { documentOf } from '@/features/forms/data';
import { type Answers, toKept } from '@/features/forms/answers/model';
import type { FormDocument } from '@/features/forms/model';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { loadStage } from '../commands';
import { savePool } from '../keeping/data';
import { lockStage } from '../data';
import { type Stage, stageState } from '../model';
import { mayRunEvaluation } from '../policy';
import { loadIsPrinted } from '../printed/data';
import { moveFiguresOn } from '../tallies/commands';
import { type Added, saveTallies } from '../tallies/data';
import { saveBroughtIn, saveImport } from './data';
import { type FileRow, readForms, type RowProblem } from './model';

export type BringIn = {
  cohort: string;
  stage: string;
  rows: readonly FileRow[];
  /** Take the good rows and leave the others out, instead of all or nothing. */
  goodRows: boolean;
  /** Told after each step how many forms are written, of how many. */
  onProgress?: (written: number, of: number) => void;
};

export type BroughtIn = { forms: number; answers: number; problems: RowProblem[] };

/**
 * Brings in forms from a file. They belong to nobody and take no place in the ledger. All in one transaction: a file
 * that is stopped half-way leaves nothing behind.
 */
export async function bringInAnswers(viewer: Viewer, input: BringIn): Promise<Outcome<BroughtIn>> {
  const verb = 'bring in answers';
  const { cohort, stage } = await loadStage(viewer, input, verb);
  if (!stage.formVersionId) return rejected('stage', `The stage “${stage.key}” has no form yet.`);
  const document = await documentOf(viewer, stage.formVersionId);
  const { forms, problems } = readForms(document, input.rows);
  const refused = problems.length > 0 && (!input.goodRows || forms.length === 0);
  if (refused) return { ok: false, problems: problems.map(({ line, message }) => ({ field: `line ${line}`, message })) };
  const saved = await write(mayRunEvaluation(viewer, cohort, verb), (tx) => saveForms(tx, stage, document, forms, input.onProgress));
  if (!saved) return rejected('stage', standsInPrint);
  const answers = forms.reduce((sum, form) => sum + Object.keys(form).length, 0);
  return done({ forms: forms.length, answers, problems });
}

const formsAtATime = 2_000;

/** Why nothing can be brought in to a stage that is known from print. */
export const standsInPrint = 'This stage’s figures are entered from print, and printed and counted figures are never mixed. Take the printed ones away first.';

/**
 * Keeps forms that belong to nobody, within the transaction of whoever brings them in.
 * @returns false, and nothing is written, when the stage is known from print.
 */
export async function saveForms(tx: Tx, stage: Stage, document: FormDocument, forms: readonly Answers[], onProgress?: BringIn['onProgress']): Promise<boolean> {
  await lockStage(tx, stage.id);
  if (await loadIsPrinted(tx, stage.id)) return false;
  // What a closed form's dashboard shows now is remembered before anything is added to it.
  if (stageState(stage, now()) !== 'open') await moveFiguresOn(tx, stage.id, ['facilitator', 'commissioner']);
  const importId = await saveImport(tx, stage.id, forms.length);
  for (let start = 0; start < forms.length; start += formsAtATime) {
    const some = forms.slice(start, start + formsAtATime);
    if (stage.promise !== 'unlinkable') await saveBroughtIn(tx, stage.id, importId, document, some);
    onProgress?.(Math.min(start + formsAtATime, forms.length), forms.length);
  }
  if (stage.promise === 'unlinkable') await savePool(tx, stage.id, forms.flatMap((form) => textsOf(document, form)));
  await saveTallies(tx, stage.id, countMarks(document, forms));
  await moveFiguresOn(tx, stage.id, ['facilitator', 'commissioner']);
  return true;
}

const textsOf = (document: FormDocument, form: Answers) => toKept(document, form).flatMap(({ key, text }) => (text === null ? [] : [{ key, text }]));

function countMarks(document: FormDocument, forms: readonly Answers[]): Added[] {
  const counts = new Map<string, Added>();
  for (const form of forms) {
    for (const { key, mark } of toKept(document, form)) {
      if (mark === null) continue;
      const counted = counts.get(`${key} ${mark}`) ?? { key, mark, count: 0 };
      counted.count += 1;
      counts.set(`${key} ${mark}`, counted);
    }
  }
  return [...counts.values()];
}
