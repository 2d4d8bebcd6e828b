import type { Knows } from './headings';
import { bare, isBlank, type Row } from './sheet';

/** Columns that tell who somebody is, whatever they answered. */
const identity =
  /^(token|token token|token .*|e ?mail|e ?mail address|attendee email|recipient ?email|participant( id| code| number)?|person id|user ?name|external( data)? reference|pseudonym)$/;

const nobody = new Set(['', 'anonymous', 'n a']);

const sent = /^(submitdate( .*)?|date submitted|submitted( at| on)?|completed at|completion time)$/;
const finished = /^(finished|completed|survey completed|response status)$/;
const unfinishedWords = new Set(['false', 'no', '0', 'incomplete', 'partial', 'in progress']);

/** The names of a table's columns, and which of them are asked for. */
type Headings = { names: readonly string[]; knows: Knows };

/** Whether a column closes one instrument of several: "after_course_complete", or "Complete?" where it has labels. */
const closesPart = (name: string): boolean => /_complete$/i.test(name.trim()) || bare(name) === 'complete';

/** Whether the instrument that a column closes asks what is asked for: the others are somebody's other forms. */
function closesOurs({ names, knows }: Headings, column: number): boolean {
  if (names.filter(closesPart).length === 1 && bare(names[column] ?? '') === 'complete') return true;
  const before = names.slice(0, column);
  return before.slice(before.findLastIndex(closesPart) + 1).some(knows);
}

/** Tells of each row whether the survey tool calls it begun and not sent. Where it says so of every row, it says nothing. */
function unfinishedOf(headings: Headings, rows: readonly Row[]): (row: Row) => boolean {
  const tests = headings.names.flatMap((name, column): ((row: Row) => boolean)[] => {
    if (headings.knows(name)) return [];
    if (sent.test(bare(name))) return [(row) => isBlank(row.cells[column])];
    const decides = finished.test(bare(name)) || (closesPart(name) && closesOurs(headings, column));
    return decides ? [(row) => unfinishedWords.has(bare(row.cells[column] ?? ''))] : [];
  });
  const telling = tests.filter((isUnfinished) => rows.some((row) => !isUnfinished(row)));
  return (row) => telling.some((isUnfinished) => isUnfinished(row));
}

/** Who each row is of, by what the file says of persons; nothing where most of it is of the same few. */
function whoOf(names: readonly string[], rows: readonly Row[]): (row: Row) => string | null {
  const columns = names.flatMap((name, column) => (identity.test(bare(name)) ? [column] : []));
  const idIn = (row: Row, column: number): string | null => {
    const id = (row.cells[column] ?? '').trim().toLowerCase();
    return nobody.has(bare(id)) ? null : id;
  };
  const telling = columns.find((column) => {
    const ids = rows.flatMap((row) => idIn(row, column) ?? []);
    return ids.length > 0 && new Set(ids).size * 2 >= ids.length;
  });
  return (row) => (telling === undefined ? null : idIn(row, telling));
}

/**
 * Which rows are not the one that counts of their person, each with why: somebody's finished row goes before unfinished
 * ones, and a later one before an earlier. Of nobody in particular, what was not finished doesn't count.
 */
export function besides(headings: Headings, rows: readonly Row[]): Map<Row, string> {
  const isUnfinished = unfinishedOf(headings, rows);
  const who = whoOf(headings.names, rows);
  const best = new Map<string, Row>();
  for (const row of rows) {
    const id = who(row);
    const known = id === null ? undefined : best.get(id);
    if (id !== null && (!known || isUnfinished(known) || !isUnfinished(row))) best.set(id, row);
  }
  const aside = new Map<Row, string>();
  for (const row of rows) {
    const id = who(row);
    const counts = id === null ? null : (best.get(id) ?? null);
    if (counts && counts !== row)
      aside.set(
        row,
        `the same person as line ${counts.line}${isUnfinished(row) ? ', begun and not finished' : ''}`,
      );
    else if (!counts && isUnfinished(row)) aside.set(row, 'begun and not finished');
  }
  return aside;
}

const occasion =
  /^(redcap event name|event( name)?|occasion|wave|survey wave|time ?point|survey round|round)$/;

export type Occasions = { column: number; values: { value: string; rows: number }[] };

/** The column that tells on which of several occasions a row was answered, with what it says. */
export function occasionsIn(names: readonly string[], rows: readonly Row[]): Occasions | null {
  for (const [column, name] of names.entries()) {
    if (!occasion.test(bare(name))) continue;
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = (row.cells[column] ?? '').trim();
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size > 1 && counts.size <= 50)
      return { column, values: [...counts].map(([value, count]) => ({ value, rows: count })) };
  }
  return null;
}
