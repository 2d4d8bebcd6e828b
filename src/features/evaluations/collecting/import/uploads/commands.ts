import { documentOf } from '@/features/forms/data';
import type { FormDocument } from '@/features/forms/model';
import { type Acting, command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { readSpreadsheet } from '@/server/spreadsheet';
import { stageNamed } from '../../../data';
import { isOver, type StageOfCohort } from '../../../model';
import { printedResultOf } from '../../printed/data';
import type { StageRef } from '../../../schema';
import { answerTable, isUndecided, noChoices } from '../answer-table';
import { cameBefore } from '../again';
import { can as canImport } from '../capabilities';
import { clashesIn, type Mapping } from '../column-mapping';
import { isReleased, saveForms, standsInPrint, takesNoFiles } from '../commands';
import { loadImported } from '../data';
import { understand } from '../value-mapping';
import { can } from './capabilities';
import { removeUpload, saveChoices, saveMapping, saveUpload, type Upload, uploadOf } from './data';
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

export type Matched = StageRef & { upload: string; forms: number; problems: number; imported: boolean };

/**
 * Keeps what was chosen of a file and how its columns and values were matched, and, when asked to, imports its forms: all,
 * or the good rows. Imported twice, they count once.
 */
export const matchAnswers = command(
  canImport.import,
  stageNamed,
  async (found, input: MatchForm): Promise<Outcome<Matched>> => {
    const { stage, viewer } = found;
    if (!stage.formVersionId) throw new Missing(`${input.cohort}/${input.stage}`);
    const document = await documentOf(viewer, stage.formVersionId);
    const before = await uploadOf(viewer, stage.id, input.upload, document);
    if (!before)
      return rejected(
        'form',
        'This file was imported already, or it is more than a day old. Send it again if it is still to be imported.',
      );
    const upload = {
      ...before,
      ...answerTable(document, before.sheets, input.choices),
      choices: input.choices,
    };
    const isOther = upload.table.names.join('\n') !== before.table.names.join('\n');
    if (isOther) return keepChoices(found, upload);
    const clashes = clashesIn(document, input.mapping.columns, upload.table.rows);
    if (clashes.length > 0)
      return {
        ok: false,
        problems: clashes.map(({ column, message }) => ({ field: `column.${column}`, message })),
      };
    const mapping = {
      ...input.mapping,
      values: { ...before.saved?.values, ...input.mapping.values },
    };
    return take(found, { document, upload, mapping, intent: input.intent, again: input.again === 'yes' });
  },
);

type Match = {
  document: FormDocument;
  upload: Upload;
  mapping: Mapping;
  intent: MatchForm['intent'];
  /** Somebody said that they may come in, although they came in before. */
  again: boolean;
};

const broughtInBefore = (before: number, forms: number): string =>
  `${before === forms ? 'These forms' : `${before} of these ${forms} forms`} came in before: nothing was imported. Tick the box below if they are to count once more.`;

/** Other columns than those that were matched: they are guessed anew before anything else. */
async function keepChoices(
  { cohort, stage, write }: StageOfCohort & Acting,
  upload: Upload,
): Promise<Outcome<Matched>> {
  await write((tx) => saveChoices(tx, upload, upload.choices));
  const to = { cohort: cohort.slug, stage: stage.key, upload: upload.id };
  return done({ ...to, forms: 0, problems: 0, imported: false });
}

async function take(
  { cohort, stage, write }: StageOfCohort & Acting,
  { document, upload, mapping, intent, again }: Match,
): Promise<Outcome<Matched>> {
  const { forms, problems, waiting } = understand(document, upload.table, mapping);
  const others = problems.length + waiting.length;
  const wanted = intent === 'good' || (intent === 'all' && others === 0);
  const enough = wanted && forms.length > 0 && !isUndecided(upload);
  return write(async (tx) => {
    await saveMapping(tx, upload, mapping);
    const to = {
      cohort: cohort.slug,
      stage: stage.key,
      upload: upload.id,
      forms: forms.length,
      problems: others,
    };
    await saveChoices(tx, upload, upload.choices);
    if (!enough) return done({ ...to, imported: false });
    // A file that is refused stays until it is a day old: printed figures can be taken away.
    const refusal = await takesNoFiles(tx, stage.id);
    if (refusal) return rejected('form', refusal);
    const before = again ? 0 : cameBefore(forms, await loadImported(tx, stage.id, document));
    if (before > 0) return rejected('again', broughtInBefore(before, forms.length));
    if (!(await removeUpload(tx, upload.id))) return rejected('form', 'This file was imported just now.');
    await saveForms(tx, stage, document, forms);
    return done({ ...to, imported: true });
  });
}
