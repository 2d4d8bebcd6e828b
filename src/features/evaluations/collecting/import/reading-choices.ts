import { type Option } from '@/features/forms/model';
import { bare } from '@/sheets/sheet';
import type { Meanings } from './reading-marks';

/** `byKeys`: the column is called by its key, so that a program wrote it, and options by their keys too. */
type Choosing = { options: readonly Option[]; byKeys: boolean };

/** The option that a text names: by all of its label, never by a piece of it. */
function optionIn(text: string, { options, byKeys }: Choosing): string | null {
  const plain = bare(text.replace(/^\d+\s*[-–—.:=)]\s*(?=\p{L})/u, ''));
  const found = options.find(
    ({ key, label }) =>
      bare(label) === plain || bare(label) === bare(text) || (byKeys && key === text.trim()),
  );
  return found?.key ?? null;
}

/** What the values of a column of single choices mean. Where one doesn't fit, none is sure. */
export function readChoices(values: readonly string[], choosing: Choosing): Meanings {
  return allOrNone(values, (value) => optionIn(value, choosing));
}

const yesNoWords: Record<string, string> = {
  y: 'yes',
  yes: 'yes',
  true: 'yes',
  n: 'no',
  no: 'no',
  false: 'no',
  'don t know': 'not-sure',
  unsure: 'not-sure',
  maybe: 'not-sure',
};

/** The same for yes, no and not sure. Of numbers, 1 and 0 alone are known, where both stand: 2 is "no" to some, "not sure" to others. */
export function readYesNo(values: readonly string[], choosing: Choosing): Meanings {
  const plain = values.map((value) => value.trim());
  const binary = plain.every((value) => ['0', '1'].includes(value)) && new Set(plain).size === 2;
  if (binary) return new Map(values.map((value) => [value, value.trim() === '1' ? 'yes' : 'no']));
  return allOrNone(
    values,
    (value) =>
      optionIn(value, choosing) ?? yesNoWords[bare(value.replace(/^\d+\s*[-–—.:=)]\s*/, ''))] ?? null,
  );
}

/** Whether one option of several was ticked, of a column of its own. */
export function readTicks(values: readonly string[], label: string): Meanings {
  const ticked = new Set(['1', 'y', 'yes', 'true', 'checked', 'selected', 'x', '✓', '✔', bare(label)]);
  const left = new Set(['0', 'n', 'no', 'false', 'unchecked', 'not selected', 'n a', 'not checked']);
  return allOrNone(values, (value) => {
    const plain = bare(value) || value.trim();
    return ticked.has(plain) ? 'yes' : left.has(plain) ? 'no' : null;
  });
}

function allOrNone(values: readonly string[], read: (value: string) => string | null): Meanings {
  const found = values.map((value) => [value, read(value)] as const);
  const sure = found.every(([, meaning]) => meaning !== null);
  return new Map(sure ? found : values.map((value) => [value, null]));
}

/** What a value most likely means where it is asked for. */
export const suggestedChoice = (value: string, choosing: Choosing): string => optionIn(value, choosing) ?? '';

/** One part of a cell that holds several choices; of a text that is no option, all of it. */
export type Part = { text: string; option: string | null };

const divider = /[,;|\n]/;

/**
 * The choices in one cell, divided by commas, semicolons, bars or lines. Labels may have these of their own, so the longest
 * label that begins a part and ends it is taken.
 */
export function partsOf(cell: string, choosing: Choosing): Part[] {
  const labels = [...choosing.options]
    .sort((a, b) => b.label.length - a.label.length)
    .map(({ key, label }) => ({ key, label: label.toLowerCase().replace(/\s+/g, ' ') }));
  const parts: Part[] = [];
  let rest = cell.replace(/[^\S\n]+/g, ' ');
  while (rest.trim() !== '') {
    rest = rest.replace(/^[\s,;|]+/, '');
    const found = labels.find(({ label }) => begins(rest, label));
    const end = found ? found.label.length : nextDivider(rest);
    const text = rest.slice(0, end).trim();
    if (text !== '') parts.push({ text, option: found?.key ?? optionIn(text, choosing) });
    rest = rest.slice(end);
  }
  return parts;
}

const begins = (rest: string, label: string): boolean =>
  rest.slice(0, label.length).toLowerCase() === label && /^\s*([,;|\n]|$)/.test(rest.slice(label.length));

function nextDivider(text: string): number {
  const at = text.search(divider);
  return at < 0 ? text.length : at;
}
