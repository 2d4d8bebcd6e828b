import { kinds } from '@/features/forms/kinds';
import {
  type Ends,
  type FormDocument,
  marks,
  type Option,
  optionsOf,
  type Question,
} from '@/features/forms/model';
import { bare, type Row } from '@/sheets/sheet';
import { type Mapping, noAnswer, type Target, targetsOf, valueKey } from './column-mapping';
import { partsOf, readChoices, readTicks, readYesNo, suggestedChoice } from './reading-choices';
import { type Meanings, readMarks, readOnScale, showsOdd, suggestedMark } from './reading-marks';

/** The names of a table's columns, and the rows that count. */
export type ReadTable = { names: readonly string[]; rows: readonly Row[] };

/** A value of a matched column that nobody has explained yet, what it could mean, and what it most likely does. */
export type UnknownValue = {
  target: string;
  label: string;
  value: string;
  times: number;
  choices: Option[];
  likely: string;
  /** It would be understood if it stood alone: it waits for what the rest of its column means. */
  fits: boolean;
};

/** One different value of a column: how often it stands there, and what it was taken for, as an input would send it. */
export type ValueRead = { value: string; times: number; meaning: string | null };

/** A question's column, or several that are one: what its values were taken for, and which are asked for. */
export type ColumnRead = {
  target: Target;
  label: string;
  /** What can be said of its values. */
  choices: Option[];
  isScale: boolean;
  places: number[];
  blank: number;
  values: ValueRead[];
  unknown: UnknownValue[];
  cellOf: (row: Row) => string;
  /** The values in a cell, which are several where several can be ticked. */
  piecesOf: (cell: string) => string[];
  /** What a cell means: what the form's inputs would send. Null where somebody has to say. */
  meaningOf: (cell: string) => string | string[] | null;
};

type Column = {
  target: Target;
  places: number[];
  name: string;
  counts: Map<string, number>;
  pieces: (cell: string) => string[];
};

const isNoAnswer = (cell: string): boolean =>
  cell === '' || /^(n\/?a|not applicable|prefer not to say|no answer|no response|-|–|—|\.)$/i.test(cell);

/** Reads every column that is matched, each as a whole. */
export function readColumns(document: FormDocument, table: ReadTable, mapping: Mapping): ColumnRead[] {
  const columns = targetsOf(document).flatMap((target): Column[] => {
    const places = mapping.columns.flatMap((value, column) => (value === target.value ? [column] : []));
    return places.length > 0 ? [toColumn(target, places, table)] : [];
  });
  const odd = new Set(
    columns.flatMap((column) => {
      const ends = endsOf(column.target);
      return ends && showsOdd([...column.counts.keys()], ends) ? [scaleName(ends)] : [];
    }),
  );
  return columns.map((column) => readColumn(column, table, mapping, odd));
}

const scaleName = ({ low, high }: Ends): string => `${low}|${high}`;

const endsOf = ({ ask: { question } }: Target): Ends | null => ('low' in question ? question : null);

const cellAt = (places: readonly number[], row: Row): string =>
  places.map((place) => (row.cells[place] ?? '').trim()).find((cell) => cell !== '') ?? '';

const isWords = ({ ask, option }: Target): boolean => option === null && kinds[ask.question.kind].words;
const isSeveral = ({ ask, option }: Target): boolean => option === null && kinds[ask.question.kind].several;

function choosingOf(target: Target, name: string) {
  const byKeys = bare(name) === bare(target.value) && bare(name) !== bare(target.ask.question.label);
  return { options: optionsOf(target.ask.question), byKeys };
}

function toColumn(target: Target, places: number[], { names, rows }: ReadTable): Column {
  const name = names[places[0] ?? 0] ?? '';
  const choosing = choosingOf(target, name);
  const pieces = (cell: string): string[] => {
    if (target.option === null && isNoAnswer(cell)) return [];
    return isSeveral(target) ? partsOf(cell, choosing).map(({ text }) => text) : [cell];
  };
  const counts = new Map<string, number>();
  if (!isWords(target)) {
    const first = new Map<string, string>();
    for (const piece of rows.flatMap((row) => pieces(cellAt(places, row)))) {
      const value = first.get(piece.toLowerCase()) ?? piece;
      first.set(piece.toLowerCase(), value);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  counts.delete('');
  return { target, places, name, counts, pieces };
}

function readColumn(
  { target, places, name, counts, pieces }: Column,
  { rows }: ReadTable,
  mapping: Mapping,
  odd: ReadonlySet<string>,
): ColumnRead {
  const values = [...counts.keys()];
  const decided = decide(target, name, values, mapping.scales[target.value] ?? '', odd);
  const meanings = new Map(
    values.map((value) => {
      const said = mapping.values[valueKey(target.value, value)];
      return [value.toLowerCase(), said || decided.get(value) || null] as const;
    }),
  );
  const read = values.map((value) => ({
    value,
    times: counts.get(value) ?? 0,
    meaning: meanings.get(value.toLowerCase()) ?? null,
  }));
  return {
    target,
    label: target.label,
    choices: choicesOf(target),
    isScale: endsOf(target) !== null,
    places,
    blank: rows.filter((row) => cellAt(places, row) === '').length,
    values: read,
    unknown: read.filter(({ meaning }) => meaning === null).map((value) => asked({ target, name }, value)),
    cellOf: (row) => cellAt(places, row),
    piecesOf: pieces,
    meaningOf: (cell) => meaningOf(target, cell, pieces, meanings),
  };
}

function meaningOf(
  target: Target,
  cell: string,
  pieces: (cell: string) => string[],
  meanings: ReadonlyMap<string, string | null>,
): string | string[] | null {
  if (isWords(target)) return cell;
  const found = pieces(cell)
    .filter((piece) => piece !== '')
    .map((piece) => meanings.get(piece.toLowerCase()) ?? null);
  if (found.includes(null)) return null;
  const said = found.flatMap((meaning) => (meaning === null || meaning === noAnswer ? [] : [meaning]));
  return isSeveral(target) ? [...new Set(said)] : (said[0] ?? '');
}

/** What the values of a column mean, as a whole. */
function decide(
  target: Target,
  name: string,
  values: readonly string[],
  scale: string,
  odd: ReadonlySet<string>,
): Meanings {
  const ends = endsOf(target);
  const choosing = choosingOf(target, name);
  if (target.option !== null)
    return readTicks(values, choosing.options.find(({ key }) => key === target.option)?.label ?? '');
  if (ends && scale !== '') return readOnScale(values, ends, scale);
  if (ends) return readMarks(values, ends, odd.has(scaleName(ends)));
  if (isSeveral(target))
    return new Map(values.map((value) => [value, partsOf(value, choosing)[0]?.option ?? null]));
  return target.ask.question.kind === 'yes-no' ? readYesNo(values, choosing) : readChoices(values, choosing);
}

function asked(column: Pick<Column, 'target' | 'name'>, { value, times }: ValueRead): UnknownValue {
  const { target, name } = column;
  const ends = endsOf(target);
  const likely = ends ? suggestedMark(value, ends) : suggestedChoice(value, choosingOf(target, name));
  const fits = decide(target, name, [value], '', new Set()).get(value) !== null;
  return {
    target: target.value,
    label: target.label,
    value,
    times,
    choices: choicesOf(target),
    likely,
    fits,
  };
}

const marksWithEnds = ({ low, high }: Ends): Option[] =>
  marks.map((mark) => ({
    key: String(mark),
    label: mark === 1 ? `1 ${low}` : mark === 5 ? `5 ${high}` : String(mark),
  }));

function choicesOf({
  ask: { question },
  option,
}: {
  ask: { question: Question };
  option: string | null;
}): Option[] {
  if (option !== null)
    return [
      { key: 'yes', label: 'chosen' },
      { key: 'no', label: 'not chosen' },
    ];
  return 'low' in question ? marksWithEnds(question) : [...optionsOf(question)];
}
