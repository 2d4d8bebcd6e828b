import { csvToMend } from '@/writing/csv';
import { type Row } from '@/sheets/sheet';
import { type Aside, type TableChoices, tableIn } from '@/sheets/table';
import { counted } from '@/writing/words';
import type { NewParticipant } from '../model';
import { type Field, fieldOf, fields, fieldWords, guessFields, said } from './people-columns';
import { aboutValue, type ChoiceField, choiceFields, meaningOf } from './people-words';
import { type Known, readPerson } from './reading-person';
import { type Somebody, sameAs } from './same-people';

/** One row of a file, with the line it begins on. */
export type FileRow = Row;

export type RowFault = { line: number; message: string };

/** What somebody chose of a list. Where nothing is said of experience or of patient and carer, `blanks` says it for all. */
export type PeopleChoices = TableChoices & {
  /** What each column is; guessed where it isn’t there. */
  columns?: readonly string[] | undefined;
  /** What values mean, by `aboutValue`. */
  values: Readonly<Record<string, string>>;
  blanks: { readonly [Field in ChoiceField]?: string | undefined };
  /** The lines of people who are somebody else than the one of the same name. */
  others: readonly number[];
};

export const noChoices: PeopleChoices = { taken: [], values: {}, blanks: {}, others: [] };

/** A value that somebody has to explain. */
export type AskedValue = { field: ChoiceField; value: string; times: number };

/** A list as it is understood. */
export type ReadPeople = {
  /** The line that names the columns. */
  line: number;
  names: string[];
  columns: string[];
  people: (NewParticipant & { line: number })[];
  /** People of whom something has to be said first. */
  waiting: (Known & { line: number })[];
  problems: RowFault[];
  /** People of the same name as somebody else, who may be the same. */
  doubles: (RowFault & { taken: boolean })[];
  aside: Aside[];
  asked: AskedValue[];
  /** How many say nothing where something has to be known, by field. */
  blank: Record<'experience' | 'livedAs', number>;
  /** What was cleaned of addresses, in words. */
  cleaned: string[];
};

/** The columns of a file to fill in, as they are best named. */
export const template = 'name,email,phone,experience,patient or carer,organisation,area,supporter\r\n';

const nobody = (message: string, line: number): ReadPeople => ({
  line,
  names: [],
  columns: [],
  people: [],
  waiting: [],
  problems: [{ line, message }],
  doubles: [],
  aside: [],
  asked: [],
  blank: { experience: 0, livedAs: 0 },
  cleaned: [],
});

export const knowsField = (heading: string): boolean => fieldOf(heading) !== null;

/** Reads people from rows. Each bad row is named by its line and its name, in words. */
export function readPeople(
  rows: readonly FileRow[],
  inCohort: readonly Somebody[],
  choices: PeopleChoices,
): ReadPeople {
  const table = tableIn(rows, { knows: knowsField, oncePerPerson: false }, choices);
  if (table.names.length === 0) return nobody('There is nothing in it.', 1);
  const columns = columnsOf(table.names, table.rows, choices);
  const found: ReadPeople = { ...nobody('', 0), ...table, columns, people: [], problems: [] };
  const trouble = troubleWith(columns);
  if (trouble) return { ...found, problems: [{ line: table.line, message: trouble }] };
  if (table.rows.length === 0)
    found.problems.push({ line: table.line, message: 'There is nobody under the first row.' });
  noteAsked(columns, table.rows, choices, found);
  const twice = sameAs(inCohort);
  for (const row of table.rows) readRow(columns, row, choices, found, twice);
  return found;
}

/** Why nobody can be read with these columns, or null. */
function troubleWith(columns: readonly string[]): string | null {
  const twice = fields.find((field) => columns.indexOf(field) !== columns.lastIndexOf(field));
  if (twice) return `Two columns are “${fieldWords[twice]}”. Leave one of them out below.`;
  return ['name', 'first', 'last'].some((field) => columns.includes(field))
    ? null
    : 'No column is called “name”. Say below which column is the name, or name it in the first row.';
}

function columnsOf(names: readonly string[], rows: readonly Row[], { columns }: PeopleChoices): string[] {
  const known = (typed: string | undefined) => fields.find((field) => field === typed) ?? '';
  return columns?.length === names.length ? columns.map(known) : guessFields(names, rows);
}

/** Notes which values of the columns somebody has to explain, each once. */
function noteAsked(
  columns: readonly string[],
  rows: readonly Row[],
  { values }: PeopleChoices,
  found: ReadPeople,
): void {
  const asked = new Map<string, AskedValue>();
  for (const field of choiceFields) {
    const column = columns.indexOf(field);
    for (const row of column < 0 ? [] : rows) {
      const value = said(row.cells[column]);
      const about = aboutValue(field, value);
      if (value === '' || meaningOf(field, value) || values[about]) continue;
      const before = asked.get(about);
      asked.set(about, { field, value: before?.value ?? value, times: (before?.times ?? 0) + 1 });
    }
  }
  found.asked = [...asked.values()];
}

function readRow(
  columns: readonly string[],
  row: Row,
  choices: PeopleChoices,
  found: ReadPeople,
  twice: ReturnType<typeof sameAs>,
): void {
  const read = readPerson((field: Field) => (row.cells[columns.indexOf(field)] ?? '').trim(), choices);
  const { line } = row;
  for (const field of read.blank) found.blank[field] += 1;
  if (read.cleaned) found.cleaned.push(`Line ${line}: ${read.cleaned}`);
  if (!read.known) {
    found.problems.push({ line, message: named(read.name, read.problem) });
    return;
  }
  const same = twice(read.known, line);
  const taken = choices.others.includes(line);
  if (same?.sure) found.problems.push({ line, message: same.message });
  else if (same) found.doubles.push({ line, message: same.message, taken });
  if (same && (same.sure || !taken)) return;
  const { experience, livedAs, ...rest } = read.known;
  if (experience && livedAs) found.people.push({ ...rest, experience, livedAs, line });
  else found.waiting.push({ ...read.known, line });
}

const named = (name: string, problem: string): string =>
  name === '' || problem.includes(name) ? problem : `${name}: ${problem}`;

/** Rows as text that can be mended and sent again. */
export const asText = (rows: readonly FileRow[]): string => csvToMend(rows.map((row) => row.cells));

/** Rows with a blank one wherever lines were blank: a gap tells a table from what stands below it. */
export const withGaps = (rows: readonly FileRow[]): FileRow[] =>
  rows.flatMap((row, index) => {
    const isGap = row.line > (rows[index - 1]?.line ?? row.line) + 1;
    return isGap ? [{ line: row.line - 1, cells: [] }, row] : [row];
  });

/** The columns that nobody reads, by their headings. */
export const unreadIn = ({ names, columns }: Pick<ReadPeople, 'names' | 'columns'>): string[] =>
  names.filter((name, column) => name.trim() !== '' && (columns[column] ?? '') === '');

/** What has to be said before anybody comes in, in words, by the input that says it. */
export function stillAsked(
  { asked, blank }: ReadPeople,
  { blanks }: PeopleChoices,
): { field: string; message: string }[] {
  const empty = (['experience', 'livedAs'] as const).filter((field) => blank[field] > 0 && !blanks[field]);
  return [
    ...empty.map((field) => ({
      field: `blank.${field}`,
      message: `${counted(blank[field], 'person has', 'people have')} nothing at “${fieldWords[field]}”: say what holds for them.`,
    })),
    ...asked.map(({ field, value }, index) => ({
      field: `value.${index}`,
      message: `Say what “${value.slice(0, 40)}” at “${fieldWords[field]}” means.`,
    })),
  ];
}
