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
import { can as canImport } from '../capabilities';
import { clashesIn, type Mapping } from '../column-mapping';
import { isReleased, saveForms, standsInPrint, takesNoFiles } from '../commands';
import { understand } from '../value-mapping';
import { can } from './capabilities';
import { removeUpload, saveMapping, saveUpload, type Upload, uploadOf } from './data';
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
    const trouble = troubleWith(read.rows);
    if (trouble) return rejected('file', `${input.file.name} ${trouble}`);
    const upload = await write((tx) => saveUpload(tx, stage.id, input.file.name, read.rows));
    return done({ cohort: cohort.slug, stage: stage.key, upload });
  },
);

export type Matched = StageRef & { upload: string; forms: number; problems: number; imported: boolean };

/**
 * Keeps how a file's columns and values were matched, and, when asked to, imports its forms: all, or the good rows.
 * Imported twice, they count once.
 */
export const matchAnswers = command(
  canImport.import,
  stageNamed,
  async (found, input: MatchForm): Promise<Outcome<Matched>> => {
    const { stage, viewer } = found;
    const upload = await uploadOf(viewer, stage.id, input.upload);
    if (!upload || !stage.formVersionId)
      return rejected(
        'form',
        'This file was imported already, or it is more than a day old. Send it again if it is still to be imported.',
      );
    const document = await documentOf(viewer, stage.formVersionId);
    const clashes = clashesIn(document, input.mapping.columns);
    if (clashes.length > 0)
      return {
        ok: false,
        problems: clashes.map(({ column, message }) => ({ field: `column.${column}`, message })),
      };
    const mapping = {
      columns: input.mapping.columns,
      values: { ...upload.saved?.values, ...input.mapping.values },
    };
    return take(found, { document, upload, mapping, intent: input.intent });
  },
);

type Match = { document: FormDocument; upload: Upload; mapping: Mapping; intent: MatchForm['intent'] };

async function take(
  { cohort, stage, write }: StageOfCohort & Acting,
  { document, upload, mapping, intent }: Match,
): Promise<Outcome<Matched>> {
  const { forms, problems } = understand(document, upload.rows, mapping);
  const wanted = intent === 'good' || (intent === 'all' && problems.length === 0);
  const enough = wanted && forms.length > 0;
  return write(async (tx) => {
    await saveMapping(tx, upload, mapping);
    const to = {
      cohort: cohort.slug,
      stage: stage.key,
      upload: upload.id,
      forms: forms.length,
      problems: problems.length,
    };
    if (!enough) return done({ ...to, imported: false });
    // A file that is refused stays until it is a day old: printed figures can be taken away.
    const refusal = await takesNoFiles(tx, stage.id);
    if (refusal) return rejected('form', refusal);
    if (!(await removeUpload(tx, upload.id))) return rejected('form', 'This file was imported just now.');
    await saveForms(tx, stage, document, forms);
    return done({ ...to, imported: true });
  });
}
