import { kinds } from '@/features/forms/kinds';
import { type FormDocument, optionsOf } from '@/features/forms/model';
import { isOfTheTool, longestName } from '@/sheets/headings';
import type { Row } from '@/sheets/sheet';
import { clashesIn, type Target, targetsOf } from './column-mapping';

/** A heading in words, without marks and without the number or code that a survey tool puts before it. */
const words = (text: string): string =>
  text
    .replace(/<[^>]+>|&nbsp;/g, ' ')
    .replace(/^\s*(g\d+q\d+|q?\d+)(\[\w+\])?\s*[.):]\s+/i, '')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The question and the option in a heading such as "G1Q3[SQ1]. What is new? [A new role]", "What is new? (choice=A new role)" or "what_is_new___1". */
function partsOf(heading: string): { question: string; option: string | null } {
  const found =
    /^(.*?)\s*\(choice=(.+)\)\s*$/s.exec(heading) ??
    /^(.+?)___(.+)$/.exec(heading) ??
    /^(.*?\S)\s*\[([^\]]+)\]\s*$/s.exec(heading);
  return { question: words(found?.[1] ?? heading), option: found?.[2] ?? null };
}

type Heading = { whole: string; question: string; option: string | null };
type Known = Target & { key: string; asked: string[]; options: string[]; at: number };

const thenWords = /\b(before|beforehand|at the (start|beginning)|back then|then)\b/;
const halfWords =
  /\b(before the course|before|beforehand|at the (start|beginning)( of the course)?|back then|then|after the course|now|today)\b/g;

function knownOf(target: Target): Known {
  const { ask, option, value } = target;
  const options = optionsOf(ask.question);
  const at = options.findIndex(({ key }) => key === option);
  return {
    ...target,
    key: words(value.replaceAll('.', ' ')),
    asked: [words(ask.question.label), words(ask.key.replace(/\.(now|then)$/, ''))],
    options: option === null ? [] : [words(options[at]?.label ?? ''), words(option)],
    at,
  };
}

const looksBack = ({ ask }: Target): boolean => kinds[ask.question.kind].looksBack;

/** How a heading can name a question, the surest first. */
const ways: ((asked: string, said: string) => boolean)[] = [
  (asked, said) => asked === said,
  (asked, said) =>
    asked.length > 12 && (`${said} `.startsWith(`${asked} `) || ` ${said}`.endsWith(` ${asked}`)),
  (asked, said) => asked.split(' ').length > 3 && saysInOrder(asked.split(' '), said.split(' ')),
];

const turned = new Set(['not', 'no', 'never', 'without', 'less', 'isn', 'don', 'didn', 'why', 'wouldn']);

/** Whether all words of a question stand in a heading, in order, with a few others between them that don't turn it round. */
function saysInOrder(asked: readonly string[], said: readonly string[]): boolean {
  let next = 0;
  const others = said.filter((word) => {
    if (word !== asked[next]) return true;
    next += 1;
    return false;
  });
  return next === asked.length && others.length <= asked.length && !others.some((word) => turned.has(word));
}

function fits(known: Known, heading: Heading, way: (asked: string, said: string) => boolean): boolean {
  if (heading.whole === known.key) return true;
  const asks = (said: string) => said !== '' && known.asked.some((asked) => way(asked, said));
  if (known.option !== null)
    return heading.option !== null && asks(heading.question) && isOption(known, heading.option);
  if (kinds[known.ask.question.kind].several) return heading.option === null && asks(heading.question);
  const item = heading.option === null ? heading.question : words(heading.option);
  if (!looksBack(known)) return asks(item) || asks(heading.whole);
  if (thenWords.test(heading.whole) !== known.ask.key.endsWith('.then')) return false;
  return asks(item) || asks(item.replace(halfWords, ' ').replace(/\s+/g, ' ').trim());
}

const isOption = (known: Known, said: string): boolean =>
  known.options.includes(words(said)) || String(known.at + 1) === said.trim();

const toHeading = (name: string): Heading => ({ whole: words(name), ...partsOf(name) });

/** Says what each column of a file probably is: by its name, the surest first, each question once. */
export function guessColumns(
  document: FormDocument,
  names: readonly string[],
  rows: readonly Row[],
): string[] {
  const known = targetsOf(document).map(knownOf);
  const columns = names.map(() => '');
  for (const way of ways) {
    for (const [column, name] of names.entries()) {
      if (columns[column] !== '' || name.trim() === '' || isOfTheTool(name)) continue;
      const heading = toHeading(name);
      const found = known.find((target) => !columns.includes(target.value) && fits(target, heading, way));
      if (found) columns[column] = found.value;
    }
  }
  return withSecond(document, names, columns, rows);
}

/** A heading that stands a second time, as it is or with a number: the look back, or more of the same column. */
function withSecond(
  document: FormDocument,
  names: readonly string[],
  first: readonly string[],
  rows: readonly Row[],
): string[] {
  const columns = [...first];
  const targets = new Map(targetsOf(document).map((target) => [target.value, target]));
  for (const [column, name] of names.entries()) {
    if (columns[column] !== '' || name.trim() === '' || isOfTheTool(name)) continue;
    const twin = names.findIndex((other, at) => at < column && columns[at] !== '' && isNumbered(other, name));
    const target = targets.get(columns[twin] ?? '');
    if (!target) continue;
    const then = target.ask.key.replace(/\.now$/, '.then');
    const candidate = looksBack(target) ? then : target.value;
    const tried = columns.with(column, candidate);
    const isFree = looksBack(target)
      ? !columns.includes(then)
      : clashesIn(document, tried, rows).length === 0;
    if (isFree) columns[column] = candidate;
  }
  return columns;
}

/** "Speaking up" and "Speaking up", "Speaking up2" or "Speaking up.1". */
const isNumbered = (name: string, again: string): boolean =>
  words(again) === words(name) || words(again.trim().replace(/[ ._]?\(?\d\)?$/, '')) === words(name);

/** Whether a heading names a question of the form. */
export function knowsHeadings(document: FormDocument): (heading: string) => boolean {
  const known = targetsOf(document).map(knownOf);
  const seen = new Map<string, boolean>();
  return (name) => {
    if (name.length > longestName) return false;
    const before = seen.get(name);
    if (before !== undefined) return before;
    const heading = toHeading(name);
    const knows =
      heading.whole !== '' &&
      !isOfTheTool(name) &&
      known.some((target) => ways.some((way) => fits(target, heading, way)));
    seen.set(name, knows);
    return knows;
  };
}
