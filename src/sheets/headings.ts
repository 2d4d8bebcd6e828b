import { bare, filled, isBlank, type Row } from './sheet';

/** Whether a heading names something that is asked for. */
export type Knows = (heading: string) => boolean;

/** Among so many rows the headings are looked for. */
export const firstRows = 12;

/** What is longer names no column, and matching it would take a while. */
export const longestName = 1_000;

/** How many cells of a row name something that is asked for. */
export const knownIn = (row: Row, knows: Knows): number =>
  filled(row).filter(({ cell }) => knows(cell)).length;

/** The row that names the columns: the one with most headings that are known; else the fullest one. Null where there is none. */
function headerOf(rows: readonly Row[], knows: Knows): Row | null {
  const some = rows.slice(0, firstRows);
  const most = (count: (row: Row) => number): Row | undefined => {
    const counts = some.map(count);
    const best = Math.max(0, ...counts);
    return best > 0 ? some[counts.indexOf(best)] : undefined;
  };
  return most((row) => knownIn(row, knows)) ?? most((row) => filled(row).length) ?? null;
}

/** What survey tools add by themselves, and names and addresses: never a question of ours. */
const ofTheTool =
  /^(timestamp|start ?date|start time|end ?date|completion time|last modified time|e-?mail( address)?|((first|last|full) )?name|username|phone( number)?|(response |record |participant |user |respondent |collector )?(id|no\.?|number)|responseid|id\. response id|record_id|.*_complete|.*_timestamp|redcap_.*|(submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)(\..*)?|language|user ?language|survey id|formbricks id.*|quotas?( id)?|source|url|country|browser|os|device|tags|finished|progress|status|response type|duration( ?\(in seconds\))?|recorded ?date|recipient ?(email|first ?name|last ?name)|external ?(data ?)?reference|location ?(latitude|longitude)|distribution ?channel|ip ?address|created at|completed at|total points|quiz feedback|custom data \d+)$/i;

export const isOfTheTool = (heading: string): boolean => ofTheTool.test(heading.trim());

/** What survey tools write under a heading in a second line. */
const nothingSaid = /^(open ended )?response$|^importid|^other please specify$/;

/** Whether a row under the headings is more headings: of the parts of a question, or what a tool calls its columns. */
function isSecondHeader(header: Row, row: Row): boolean {
  const cells = filled(row);
  if (cells.length === 0) return false;
  if (cells.some(({ cell }) => /^\{"ImportId"/.test(cell))) return true;
  const ofTheTool = header.cells.flatMap((name, column) => (isOfTheTool(name) ? [column] : []));
  if (cells.some(({ column }) => ofTheTool.includes(column))) return false;
  if (cells.some(({ cell }) => nothingSaid.test(bare(cell)))) return true;
  return ofTheTool.length > 0 && cells.some(({ column }) => isBlank(header.cells[column]));
}

/** The rows that name the columns: `line` first, then those that say more of them. */
export type Headings = { above: Row | null; header: Row; below: Row[] };

/** Finds what names the columns. `chosen`: the line that somebody said it was; `kept`: lines that are somebody’s row. */
export function headingsIn(
  rows: readonly Row[],
  knows: Knows,
  chosen: number | undefined,
  kept: (row: Row) => boolean,
): Headings | null {
  const found = rows.find((row) => row.line === chosen) ?? headerOf(rows, knows);
  if (!found) return null;
  const before = rows[rows.indexOf(found) - 1];
  const header = before && chosen === undefined && isSecondHeader(before, found) ? before : found;
  const at = rows.indexOf(header);
  const under = rows.slice(at + 1, at + 4);
  const end = under.findIndex((row) => kept(row) || !isSecondHeader(header, row));
  return { above: rows[at - 1] ?? null, header, below: end < 0 ? under : under.slice(0, end) };
}

/** Whether a row says what the headings say, cell by cell. */
export function isHeaderAgain(header: Row, row: Row): boolean {
  const cells = filled(row);
  return (
    cells.length > 0 && cells.every(({ cell, column }) => bare(cell) === bare(header.cells[column] ?? ''))
  );
}

/** Whether a row names the columns of another table: several cells, most of them headings that are known, in other places. */
export function isOtherHeader(header: Row, row: Row, knows: Knows): boolean {
  const cells = filled(row);
  const known = cells.filter(({ cell }) => cell.length <= 200 && knows(cell));
  return known.length >= 2 && known.length * 2 > cells.length && !isHeaderAgain(header, row);
}

/** The name of every column, in which a line above the headings (groups of columns) and lines below (their parts) are joined. */
export function joinHeadings(above: Row | null, header: Row, below: readonly Row[]): string[] {
  const width = Math.max(header.cells.length, ...below.map((row) => row.cells.length));
  const groups = above && filled(above).length > 1 ? above : null;
  const names: string[] = [];
  let [question, group] = ['', ''];
  for (let column = 0; column < width; column += 1) {
    const own = (header.cells[column] ?? '').trim();
    if (own !== '') question = own;
    if (!isBlank(groups?.cells[column])) group = (groups?.cells[column] ?? '').trim();
    const part = below.map((row) => (row.cells[column] ?? '').trim()).find(saysMore) ?? '';
    if (part !== '' && bare(part) !== bare(question)) names.push(`${question} [${part}]`);
    else if (own !== '' && group !== '' && isTwice(header, own)) names.push(`${group} [${own}]`);
    else names.push(own);
  }
  return names;
}

const saysMore = (text: string): boolean =>
  text !== '' && !text.startsWith('{') && !nothingSaid.test(bare(text));

const isTwice = (header: Row, name: string): boolean =>
  header.cells.filter((cell) => bare(cell) === bare(name)).length > 1;
