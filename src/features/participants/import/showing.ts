import { firstRows } from '@/sheets/headings';
import { filled } from '@/sheets/sheet';
import { otherTable } from '@/sheets/table';
import { counted } from '@/writing/words';
import { experienceWords, livedWords } from '@/features/applications/model';
import { asText, type FileRow, type PeopleChoices, type ReadPeople, unreadIn } from './model';
import { aboutValue } from './people-words';
import type { SheetTexts } from './sheet-texts';

const mostShown = 200;

/**
 * What the form shows of a list that was looked through, by name: its fields, and sentences to read. Plain lists of texts,
 * since a form that comes back holds nothing else.
 */
export function shownValues(read: ReadPeople, choices: PeopleChoices): Record<string, string | string[]> {
  return {
    names: [...read.names],
    ...Object.fromEntries(read.columns.map((field, column) => [`column.${column}`, field])),
    unread: unreadIn(read),
    people: read.people.slice(0, mostShown).map(inWords),
    waiting: read.waiting.slice(0, mostShown).map(inWords),
    count: String(read.people.length),
    cleaned: read.cleaned.slice(0, mostShown),
    aside: read.aside.map(({ row, why }) => `${row.line}|Line ${row.line}, ${why}: ${cellsOf(row)}`),
    taken: choices.taken.map(String),
    doubles: read.doubles.map(({ line, message }) => `${line}|Line ${line}: ${message}`),
    others: choices.others.map(String),
    asked: read.asked.map(
      ({ field, value, times }) =>
        `${field}|“${value.slice(0, 80)}”, ${times === 1 ? 'once' : `${times} times`}`,
    ),
    abouts: read.asked.map(({ field, value }) => aboutValue(field, value)),
    explained: Object.entries(choices.values).map(([about, meaning]) => `${meaning}|${about}`),
    blanks: (['experience', 'livedAs'] as const).flatMap((field) =>
      read.blank[field] > 0
        ? [`${field}|${counted(read.blank[field], 'person says', 'people say')} nothing of it.`]
        : [],
    ),
    'blank.experience': choices.blanks.experience ?? '',
    'blank.livedAs': choices.blanks.livedAs ?? '',
  };
}

/** The sheets that can be chosen, of a file that has several. */
export function shownSheets({ names, texts, at }: SheetTexts): Record<string, string | string[]> {
  if (names.length < 2) return {};
  // The text of the sheet that is read stands in the form already.
  const others = texts.map((text, place) => (place === at ? '' : text));
  return { sheetNames: [...names], sheetTexts: others, sheetShown: String(at), sheet: String(at) };
}

/** The lines that could name the columns, and the one that was taken to. */
export function shownHeadings(
  rows: readonly FileRow[],
  { line, aside }: ReadPeople,
  { header }: PeopleChoices,
): Record<string, string | string[]> {
  const other = aside.find(({ why }) => why === otherTable)?.row;
  const some = rows.filter((row) => filled(row).length > 0);
  const shown = some.filter((row, index) => index < firstRows || row === other || row.line === line);
  return {
    headings: shown.map((row) => `${row.line}|Line ${row.line}: ${cellsOf(row)}`),
    header: String(line),
    headerShown: String(line),
    headerText: headingAt(rows, line),
    headerChosen: header === undefined ? '' : 'yes',
  };
}

/** What stands in a line: a line that names the columns is known by it, since lines move when others are taken away. */
export function headingAt(rows: readonly FileRow[], line: number | undefined): string {
  const row = rows.find((known) => known.line === line);
  return row ? cellsOf(row) : '';
}

const cellsOf = (row: FileRow): string =>
  filled(row)
    .map(({ cell }) => cell)
    .join(', ')
    .slice(0, 120);

function inWords({
  line,
  name,
  email,
  phone,
  organisation,
  livedAs,
  experience,
}: ReadPeople['waiting'][number]): string {
  const parts = [
    name,
    email ?? 'no address',
    phone,
    organisation,
    livedAs && livedWords[livedAs],
    experience && experienceWords[experience],
  ];
  return `Line ${line}: ${parts.filter((part) => part).join(' · ')}`;
}

/** The rows of people who didn’t come in, as text under their headings; null when everybody did. */
export function rowsLeftOut(rows: readonly FileRow[], read: ReadPeople): string | null {
  const lines = new Set([
    ...read.problems.map(({ line }) => line),
    ...read.waiting.map(({ line }) => line),
    ...read.doubles.flatMap(({ line, taken }) => (taken ? [] : [line])),
  ]);
  const left = rows.filter(({ line }) => lines.has(line));
  return left.length === 0 ? null : asText([{ line: 1, cells: read.names }, ...left]);
}
