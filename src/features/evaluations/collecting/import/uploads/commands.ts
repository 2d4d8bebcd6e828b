import type { Answers } from '@/features/forms/answers';
import { documentOf } from '@/features/forms/data';
import type { FormDocument } from '@/features/forms/model';
import { type Acting, command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { readSpreadsheet } from '@/server/spreadsheet';
import { stageNamed } from '../../../data';
import { isOver, type StageOfCohort } from '../../../model';
import { printedResultOf } from '../../printed/data';
import type { StageRef } from '../../../schema';
import {
  answerTable,
  choicesAfter,
  isOtherTable,
  isSameChoice,
  isUndecided,
  noChoices,
} from '../answer-table';
import { can as canImport } from '../capabilities';
import { clashesIn, type Mapping, saidOf } from '../column-mapping';
import { cameInBefore, saveForms, standsInPrint, takesNoFiles } from '../commands';
import { isReleased } from '../model';
import { countsIn, understand } from '../value-mapping';
import { onListOf, type Unsaid } from '../whose';
import { can } from './capabilities';
import { removeUpload, saveChoices, saveColumns, saveUpload, type Upload, uploadOf } from './data';
import { troubleWith } from './model';
import type { MatchForm, UploadForm } from './schema';

/** Keeps a file of old answers until its columns are matched. Of a file whose sender may not send it nothing is read. */
export const uploadAnswers = command(
  can.send,
  stageNamed,
  async ({ cohort, stage, viewer, write }, input: UploadForm) => {
    if (!stage.formVersionId) throw new Missing(`${input.cohort}/${input.stage}`);
    if (isOver(stage)) return rejected('file', isReleased);
    if (await printedResultOf(viewer, stage.id)) return rejected('file', standsInPrint);
    const read = await readSpreadsheet(input.file);
    if ('problem' in read) return rejected('file', read.problem);
    const document = await documentOf(viewer, stage.formVersionId);
    const trouble = troubleWith(answerTable(document, read.sheets, noChoices).table);
    if (trouble) return rejected('file', `${input.file.name} ${trouble}`);
    const upload = await write((tx) => saveUpload(tx, stage.id, input.file.name, read.sheets));
    return done({ cohort: cohort.slug, stage: stage.key, upload });
  },
);

/** `unseen`: they were to come in, but not as they had been shown, so they are to be looked at first. */
export type Matched = StageRef & {
  upload: string;
  forms: number;
  problems: number;
  imported: boolean;
  unseen: boolean;
};

/**
 * Keeps what was chosen of a file and how its columns and values were matched, and, when asked to, imports its forms: all,
 * or the good rows. Nothing comes in that nobody was shown. Imported twice, they count once.
 */
export const matchAnswers = command(
  canImport.import,
  stageNamed,
  async (found, input: MatchForm): Promise<Outcome<Matched>> => {
    const { stage, viewer } = found;
    if (!stage.formVersionId) throw new Missing(`${input.cohort}/${input.stage}`);
    const document = await documentOf(viewer, stage.formVersionId);
    const before = await uploadOf(viewer, stage.id, input.upload, document);
    if (!before) return rejected('form', isGone);
    const choices = choicesAfter(before, input.choices);
    const upload = { ...before, ...answerTable(document, before.sheets, choices), choices };
    if (isOtherTable(before, upload)) return beginAnew(found, upload, input.intent !== 'look');
    const clashes = clashesIn(document, input.mapping.columns, upload.table.rows);
    if (clashes.length > 0)
      return {
        ok: false,
        problems: clashes.map(({ column, message }) => ({ field: `column.${column}`, message })),
      };
    const mapping = saidOf(document, before.mapping, input.mapping);
    const isShown = isSameChoice(before.choices, choices);
    return take(found, { document, upload: { ...upload, mapping }, mapping, isShown, input });
  },
);

const isGone =
  'This file was imported already, or it is more than a day old. Send it again if it is still to be imported.';

/** Another table than the one that was matched: its columns are guessed anew before anything else. */
async function beginAnew(
  { cohort, stage, write }: StageOfCohort & Acting,
  upload: Upload,
  unseen: boolean,
): Promise<Outcome<Matched>> {
  const trouble = troubleWith(upload.table);
  if (trouble) return rejected('header', `What you chose ${trouble}`);
  await write((tx) => saveChoices(tx, { ...upload, mapping: null }));
  const to = { cohort: cohort.slug, stage: stage.key, upload: upload.id };
  return done({ ...to, forms: 0, problems: 0, imported: false, unseen });
}

type Match = {
  document: FormDocument;
  upload: Upload;
  mapping: Mapping;
  /** The rows are chosen as they were when they were shown. */
  isShown: boolean;
  input: Pick<MatchForm, 'intent' | 'shown' | 'again'>;
};

async function take(found: StageOfCohort & Acting, match: Match): Promise<Outcome<Matched>> {
  const { stage, cohort, write } = found;
  const { document, upload, mapping, isShown, input } = match;
  const { intent, shown } = input;
  const understood = understand(document, upload.table, mapping);
  const { forms, problems, waiting } = understood;
  const others = problems.length + waiting.length;
  const unseen = intent !== 'look' && !(isShown && (shown ?? countsIn(understood)) === countsIn(understood));
  const wanted = !unseen && (intent === 'good' || (intent === 'all' && others === 0));
  const ref = { cohort: cohort.slug, stage: stage.key, upload: upload.id };
  const to = { ...ref, forms: forms.length, problems: others, unseen };
  const imports = wanted && forms.length > 0 && !isUndecided(upload);
  return write(async (tx) => {
    await saveChoices(tx, upload);
    if (!imports) return done({ ...to, imported: false });
    const refusal = await bringIn(tx, found, { ...match, forms });
    return refusal ? rejected(refusal.field, refusal.message) : done({ ...to, imported: true });
  });
}

/** Imports forms, or says why not. A file that is refused stays until it is a day old: printed figures can be taken away. */
async function bringIn(
  tx: Tx,
  { viewer, ...of }: StageOfCohort & Acting,
  { document, upload, mapping, forms, input }: Match & { forms: Answers[] },
): Promise<Unsaid | null> {
  const { stage } = of;
  const onList = onListOf(upload.choices, forms.length);
  if (typeof onList !== 'number') return onList;
  const refusal = await takesNoFiles(tx, of, onList);
  if (refusal) return refusal;
  const came = input.again ? null : await cameInBefore(tx, stage.id, document, forms);
  if (came) return { field: 'again', message: `${came} Tick the box below if they are to count once more.` };
  if (!(await removeUpload(tx, upload.id)))
    return { field: 'form', message: 'This file was imported just now.' };
  await saveColumns(tx, upload, mapping.columns);
  await saveForms(tx, { viewer, stage, document, forms, onList, fileName: upload.fileName });
  return null;
}
