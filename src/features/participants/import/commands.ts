import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { done, type Outcome, rejected } from '@/server/outcome';
import { readSpreadsheet } from '@/server/spreadsheet';
import type { Viewer } from '@/server/viewer';
import { likeliest } from '@/sheets/choosing';
import { counted } from '@/writing/words';
import { lockPlaces, participantsOf } from '../data';
import { can } from './capabilities';
import { type CameIn, saveParticipants } from './data';
import { type FileRow, knowsField, type PeopleChoices, readPeople, stillAsked } from './model';
import { noSheets, type SheetTexts, textsOf, turnTo } from './sheet-texts';

type Sent = {
  cohort: string;
  file?: File | undefined;
  text: string;
  sheets?: SheetTexts | undefined;
  /** The place of the sheet that is to be read now. */
  sheet?: number | undefined;
};
/** `isNew`: nobody has seen these rows yet. */
type ReadList = {
  rows: readonly FileRow[];
  text: string;
  sheets: SheetTexts;
  isNew: boolean;
  notes: string[];
};
type Listed = { cohort: string; rows: readonly FileRow[]; choices: PeopleChoices };
export type PeopleList = Listed & { goodRows: boolean };
export type Imported = { cohort: string } & CameIn;

/**
 * Reads what was sent, as rows and as text to mend: the file when there is one, and of its sheets the one that names
 * people, or that somebody chose. Of a file whose sender may not send it nothing is read. `notes`: what of it was not read,
 * in words.
 */
export const readList = command(
  can.read,
  cohortOf,
  async (_found, { file, text, sheets = noSheets, sheet }: Sent): Promise<Outcome<ReadList>> => {
    if (file !== undefined && file.size > 0) return readFile(file);
    const now = turnTo(sheets, text, sheet ?? sheets.at);
    if (now.text.trim() === '') return rejected('file', 'Choose a file, or paste the rows.');
    return readText({ ...now, isNew: now.sheets.at !== sheets.at, notes: [] }, 'text');
  },
);

async function readFile(file: File): Promise<Outcome<ReadList>> {
  const read = await readSpreadsheet(file);
  if ('problem' in read) return rejected('file', read.problem);
  const sheet = likeliest(read.sheets, knowsField);
  const sheets = textsOf(read.sheets, sheet);
  const others = read.sheets.filter((known) => known !== sheet).map(({ name }) => `“${name}”`);
  const hidden = (sheet?.rows ?? []).filter((row) => row.hidden).length;
  const notes = [
    ...(others.length > 0
      ? [`The sheet “${sheet?.name ?? ''}” was read, and not ${others.join(', ')}.`]
      : []),
    ...(hidden > 0
      ? [
          `${counted(hidden, 'row is', 'rows are')} hidden in the workbook and not read: show them there if they count.`,
        ]
      : []),
  ];
  return readText({ text: sheets.texts[sheets.at] ?? '', sheets, isNew: true, notes }, 'file');
}

/** The text is what is shown and sent again, so its lines are the ones to speak of, and to tick. */
async function readText(list: Omit<ReadList, 'rows'>, field: string): Promise<Outcome<ReadList>> {
  const read = await readSpreadsheet(new File([list.text], 'This list'), { typed: true });
  if ('problem' in read) return rejected(field, read.problem);
  return done({ ...list, rows: read.sheets[0]?.rows ?? [] });
}

/** Says whom a list would add, and what is wrong with it. Writes nothing. */
export const lookThrough = command(can.lookThrough, listed, ({ cohort, read, free }) =>
  Promise.resolve(done({ ...read, free, cohort: cohort.slug })),
);

/** Imports everybody of a list, or, when asked, its good rows. It is looked through anew: the cohort may have changed since. */
export const importParticipants = command(
  can.import,
  listed,
  async ({ cohort, read, write }, input: PeopleList): Promise<Outcome<Imported>> => {
    const { people, problems } = read;
    const open = stillAsked(read, input.choices);
    if (open.length > 0 && !input.goodRows) return { ok: false, problems: open };
    if (problems.length > 0 && !input.goodRows)
      return {
        ok: false,
        problems: problems.map(({ line, message }) => ({ field: `line ${line}`, message })),
      };
    if (people.length === 0) return rejected('text', 'There is nobody to import.');
    return write(async (tx) => {
      const free = await lockPlaces(tx, cohort.id);
      if (free < people.length)
        return rejected('text', `There are ${people.length} people in the list and ${free} free places.`);
      return done({ cohort: cohort.slug, ...(await saveParticipants(tx, cohort.id, people)) });
    });
  },
);

/** What a list says of the cohort that it is for. @throws Missing when there is no such cohort for whoever asks. */
async function listed(viewer: Viewer, input: Listed) {
  const { cohort } = await cohortOf(viewer, input);
  const known = await participantsOf(viewer, cohort.id);
  const free = cohort.places - known.filter((participant) => !participant.withdrawn).length;
  return { cohort, read: readPeople(input.rows, known, input.choices), free };
}
