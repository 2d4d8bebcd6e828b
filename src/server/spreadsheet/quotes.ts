/** What is seen of CSV text before it is divided: where each row begins, and which quotation mark nobody closed. */
export type Seen = {
  /** The lines on which the rows begin that aren't empty. */
  begins: number[];
  /** The line on which a quotation mark opens that isn't closed, or null. */
  open: number | null;
};

type Place = { line: number; begin: number; empty: boolean; fieldStart: boolean; quote: number | null };

/** Follows the quotation marks of a text. One opens a cell only where the cell begins. */
export function lookOver(text: string, delimiter: string): Seen {
  const seen: Seen = { begins: [], open: null };
  const at: Place = { line: 1, begin: 1, empty: true, fieldStart: true, quote: null };
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    if (mark === '\r' && text[index + 1] === '\n') continue;
    const isEnd = mark === '\n' || mark === '\r';
    if (at.quote !== null) index = within(text, index, delimiter, at, seen);
    else if (isEnd) endRow(at, seen);
    else {
      if (mark === '"' && at.fieldStart) at.quote = at.line;
      at.fieldStart = mark === delimiter;
      at.empty = false;
    }
    if (isEnd) at.line += 1;
    if (isEnd && at.quote === null) [at.begin, at.empty, at.fieldStart] = [at.line, true, true];
  }
  if (!at.empty) endRow(at, seen);
  if (at.quote !== null) seen.open ??= at.quote;
  return seen;
}

function endRow(at: Place, seen: Seen): void {
  if (!at.empty) seen.begins.push(at.begin);
}

/** Inside of quotation marks. Those that end in the middle of a cell some lines later were meant for another cell. */
function within(text: string, index: number, delimiter: string, at: Place, seen: Seen): number {
  if (text[index] !== '"') return index;
  if (text[index + 1] === '"') return index + 1;
  const next = text[index + 1];
  const closes = next === undefined || next === delimiter || next === '\n' || next === '\r';
  if (!closes && at.quote !== null && at.quote < at.line) seen.open ??= at.quote;
  at.quote = null;
  return index;
}

const looked = 65_536;

/** What divides the cells: what most rows have as often as each other, outside of quotation marks. */
export function delimiterOf(text: string): string {
  const some = text.slice(0, looked);
  const best = [',', ';', '\t'].map((delimiter) => ({ delimiter, ...evenly(some, delimiter) }));
  const [first] = best.sort((a, b) => b.rows - a.rows || b.times - a.times);
  return first && first.rows > 0 ? first.delimiter : ',';
}

/** How many rows have a mark as often as each other, and how often. */
function evenly(text: string, delimiter: string): { rows: number; times: number } {
  const counts = new Map<number, number>();
  let [times, quoted] = [0, false];
  for (const mark of `${text}\n`) {
    if (mark === '"') quoted = !quoted;
    else if (mark === delimiter && !quoted) times += 1;
    else if (mark === '\n' && !quoted) {
      if (times > 0) counts.set(times, (counts.get(times) ?? 0) + 1);
      times = 0;
    }
  }
  return [...counts]
    .map(([of, rows]) => ({ rows, times: of }))
    .reduce(
      (best, next) =>
        next.rows > best.rows || (next.rows === best.rows && next.times > best.times) ? next : best,
      {
        rows: 0,
        times: 0,
      },
    );
}
