import { allAsks, type Ask } from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, optionKey, optionsOf } from '@/features/forms/model';
import type { Row } from '@/sheets/sheet';

/**
 * What each column of a file is (by its place, from 0): the key of an input, of one option of a question with many, or
 * '' for "leave out"; what a value means where it can't be told, by input key and value; and how numbers are to be read,
 * by input key.
 */
export type Mapping = {
  columns: string[];
  values: Record<string, string>;
  scales: Record<string, string>;
};

/** Left out on purpose: the facilitator said that this value is no answer. */
export const noAnswer = '-';

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

/** Columns as they were matched, without what is no question of this form. */
export function knownColumns(document: FormDocument, columns: readonly string[]): string[] {
  const known = new Set(targetsOf(document).map(({ value }) => value));
  return columns.map((value) => (known.has(value) ? value : ''));
}

/** How a file is matched now: what was explained before and now, without what explains nothing or no column. */
export function saidOf(document: FormDocument, before: Mapping | null, now: Mapping): Mapping {
  const said = Object.entries({ ...before?.values, ...now.values });
  return {
    columns: knownColumns(document, now.columns),
    values: Object.fromEntries(said.filter(([, meaning]) => meaning !== '')),
    scales: now.scales,
  };
}

/**
 * Columns that would speak of the same thing: a question has one column, or one for each of its options. By column, in
 * words. Two columns for one question are one, where no row has an answer in both.
 */
export function clashesIn(
  document: FormDocument,
  columns: readonly string[],
  rows: readonly Row[],
): { column: number; message: string }[] {
  const targets = new Map(targetsOf(document).map((target) => [target.value, target]));
  return columns.flatMap((value, column) => {
    const target = targets.get(value);
    if (!target) return [];
    const twin = columns.indexOf(value);
    const meeting =
      twin < column ? rows.find((row) => differ(row.cells[twin], row.cells[column])) : undefined;
    if (meeting)
      return [
        {
          column,
          message: `Another column is matched with “${target.label}” already, and line ${meeting.line} has an answer in both. Leave one of them out.`,
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

const differ = (one = '', other = ''): boolean =>
  one.trim() !== '' && other.trim() !== '' && one.trim() !== other.trim();
