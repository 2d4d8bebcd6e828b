import { allAsks, type Ask } from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, optionKey, optionsOf } from '@/features/forms/model';

/**
 * What each column of a file is (by its place, from 0): the key of an input, of one option of a question with many, or
 * '' for "leave out"; and what a value means where it can't be told, by input key and value.
 */
export type Mapping = { columns: string[]; values: Record<string, string> };

export const valueKey = (target: string, value: string): string => `${target}|${value.trim().toLowerCase()}`;

/** Something that a column can be. */
export type Target = { value: string; label: string; ask: Ask; option: string | null };

/** Everything that a column can be matched with, in the order of the form. */
export function targetsOf(document: FormDocument): Target[] {
  return allAsks(document).flatMap((ask): Target[] => {
    const back = ask.key.endsWith('.then') ? ' (before the course)' : '';
    const whole = { value: ask.key, label: `${ask.question.label}${back}`, ask, option: null };
    if (!kinds[ask.question.kind].several) return [whole];
    const single = optionsOf(ask.question).map((option) => ({
      value: optionKey(ask.key, option.key),
      label: `${ask.question.label} – ${option.label}`,
      ask,
      option: option.key,
    }));
    return [whole, ...single];
  });
}

/** What survey tools add by themselves, and names and addresses: never imported. */
const leftOut =
  /^(timestamp|start time|completion time|last modified time|e-?mail( address)?|name|username|(response |record |participant |user )?(id|no\.?|number)|id\. response id|record_id|.*_complete|.*_timestamp|redcap_.*|(submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)(\..*)?|language|survey id|formbricks id.*|quota.*|source|url|country|browser|os|device|tags|notes|finished|ip address|created at|completed at|total points|quiz feedback)$/i;

const words = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/^\s*(g\d+q\d+|q?\d+)(\[\w+\])?\s*[.):]\s+/i, '')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The question and the option in a header such as "G1Q3[SQ1]. What is new? [A new role]", "What is new? (choice=A new role)" or "what_is_new___1". */
function partsOf(header: string): { question: string; option: string | null } {
  const found =
    /^(.*?)\s*\(choice=(.+)\)\s*$/s.exec(header) ??
    /^(.+?)___(.+)$/.exec(header) ??
    /^(.*?\S)\s*\[([^\]]+)\]\s*$/s.exec(header);
  return { question: found?.[1] ?? header, option: found?.[2] ?? null };
}

/** Says what each column of a file probably is. A target is taken once. */
export function guessColumns(document: FormDocument, header: readonly string[]): string[] {
  const targets = targetsOf(document);
  const taken = new Set<string>();
  return header.map((cell) => {
    const found = leftOut.test(cell.trim())
      ? undefined
      : targets.find((target) => !taken.has(target.value) && fits(target, cell));
    if (found) taken.add(found.value);
    return found?.value ?? '';
  });
}

function fits({ value, ask, option }: Target, cell: string): boolean {
  if (words(cell) === words(value.replaceAll('.', ' '))) return true;
  const parts = partsOf(cell);
  const question = words(parts.question);
  const asked = [words(ask.question.label), words(ask.key.replace(/\.(now|then)$/, ''))];
  if (option !== null)
    return parts.option !== null && sameQuestion(asked, question) && isOption(ask, option, parts.option);
  if (kinds[ask.question.kind].several) return parts.option === null && sameQuestion(asked, question);
  if (!kinds[ask.question.kind].looksBack)
    return (
      sameQuestion(asked, question) || (parts.option !== null && sameQuestion(asked, words(parts.option)))
    );
  const looksBack = /\bbefore\b/.test(question);
  return (
    looksBack === ask.key.endsWith('.then') &&
    sameQuestion(asked, question.replace(/ ?\b(before the course|before|now)\b ?/, ' ').trim())
  );
}

const sameQuestion = (asked: readonly string[], said: string): boolean =>
  said !== '' &&
  asked.some(
    (known) => known === said || (known.length > 12 && (said.endsWith(known) || said.startsWith(known))),
  );

function isOption(ask: Ask, key: string, said: string): boolean {
  const options = optionsOf(ask.question);
  const at = options.findIndex((option) => option.key === key);
  return (
    words(options[at]?.label ?? '') === words(said) ||
    words(key) === words(said) ||
    String(at + 1) === said.trim()
  );
}

/** Columns that would speak of the same thing: a question has one column, or one for each of its options. By column, in words. */
export function clashesIn(
  document: FormDocument,
  columns: readonly string[],
): { column: number; message: string }[] {
  const targets = new Map(targetsOf(document).map((target) => [target.value, target]));
  return columns.flatMap((value, column) => {
    const target = targets.get(value);
    if (!target) return [];
    if (columns.indexOf(value) < column)
      return [
        {
          column,
          message: `Another column is matched with “${target.label}” already. Leave one of them out.`,
        },
      ];
    const whole = target.option !== null && columns.includes(target.ask.key);
    return whole
      ? [
          {
            column,
            message: `“${target.ask.question.label}” is matched as a whole already. Leave that column out, or this one.`,
          },
        ]
      : [];
  });
}
