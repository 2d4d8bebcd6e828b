// How Excel shows a number: what it keeps as 0.5 is read as 50% or as 12:00, by the format of its cell.

/** The formats that Excel doesn't write out, by their numbers, as they are shown in Britain. */
const builtIn: Record<number, string> = {
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** A format by its number, which may be one that the workbook wrote out itself. */
export const formatNumbered = (id: number, written: ReadonlyMap<number, string>): string =>
  written.get(id) ?? builtIn[id] ?? 'General';

/** A number as its cell shows it: percentages, days and times. Everything else is shown whole, so that no 4.6 is read as 5. */
export function shownNumber(number: number, format: string, from1904: boolean): string {
  const section = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? '';
  const marks = section.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (marks.includes('%')) return shownPercent(number, marks);
  if (/^general$/i.test(marks.trim()) || !/[ymdhs]/i.test(marks) || /[#?]/.test(marks)) return plain(number);
  return shownTime(number + (from1904 ? 1_462 : 0), section);
}

function plain(number: number): string {
  if (Math.abs(number) < 1e15) return String(Number(number.toPrecision(15)));
  return number
    .toExponential(5)
    .replace(/\.?0+e/, 'e')
    .replace('e', 'E');
}

function shownPercent(number: number, marks: string): string {
  const decimals = /\.(0+)/.exec(marks)?.[1]?.length ?? 0;
  return `${(number * 100).toFixed(decimals)}%`;
}

const aDay = 24 * 60 * 60;
const dayZero = Date.UTC(1899, 11, 30);
const pieces = /\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+|AM\/PM|A\/P|"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|\.0+|[^]/gi;

/** Days since the last day of 1899, as a day, a time, or both. Rounded to a second, as clocks are. */
function shownTime(days: number, format: string): string {
  const seconds = Math.round(days * aDay);
  const date = new Date(dayZero + seconds * 1_000);
  const tokens = format.match(pieces) ?? [];
  const afternoon = tokens.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  return tokens
    .map((token, index) => said(token, { date, seconds, afternoon, minutes: isMinutes(tokens, index) }))
    .join('')
    .trim();
}

/** "m" is minutes after hours and before seconds, and months elsewhere. */
function isMinutes(tokens: readonly string[], index: number): boolean {
  const near = (token: string) => /^\[?[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).reverse().find(near) ?? '';
  const after = tokens.slice(index + 1).find(near) ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(after);
}

type Moment = { date: Date; seconds: number; afternoon: boolean; minutes: boolean };

function said(token: string, { date, seconds, afternoon, minutes }: Moment): string {
  const padded = (value: number) => String(value).padStart(Math.min(token.length, 2), '0');
  const name = (of: 'month' | 'weekday') =>
    date.toLocaleDateString('en-GB', { [of]: token.length === 3 ? 'short' : 'long', timeZone: 'UTC' });
  const hours = date.getUTCHours();
  if (/^\[h+\]$/i.test(token)) return String(Math.floor(seconds / 3_600));
  if (/^\[m+\]$/i.test(token)) return String(Math.floor(seconds / 60));
  if (/^\[s+\]$/i.test(token)) return String(seconds);
  if (/^y+$/i.test(token)) return String(date.getUTCFullYear()).slice(token.length > 2 ? 0 : 2);
  if (/^m+$/i.test(token) && minutes) return padded(date.getUTCMinutes());
  if (/^m+$/i.test(token)) return token.length > 2 ? name('month') : padded(date.getUTCMonth() + 1);
  if (/^d+$/i.test(token)) return token.length > 2 ? name('weekday') : padded(date.getUTCDate());
  if (/^h+$/i.test(token)) return padded(afternoon ? hours % 12 || 12 : hours);
  if (/^s+$/i.test(token)) return padded(date.getUTCSeconds());
  if (/^a(m\/pm|\/p)$/i.test(token)) return hours < 12 ? 'AM' : 'PM';
  return literal(token);
}

/** What a format adds of its own; a width or a fill is nothing that one reads. */
function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  return /^[_*[]|^\.0|^@$/.test(token) ? '' : token;
}
