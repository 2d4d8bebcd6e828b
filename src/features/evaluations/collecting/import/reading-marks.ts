import type { Ends } from '@/features/forms/model';
import { bare } from '@/sheets/sheet';
import { marksOfWords } from './mark-words';

/** What a cell says of a mark: a number, a word, or both. */
type Said = { value: string; number: number | null; word: string };

/** How the numbers of a column are to be read, where somebody said so. */
export const numberScales = [
  { value: 'same', label: '1 to 5, and 5 is best', markOf: (number: number) => number },
  { value: 'reversed', label: '1 to 5, and 1 is best', markOf: (number: number) => 6 - number },
  { value: 'from-0', label: '0 to 4, and 4 is best', markOf: (number: number) => number + 1 },
  { value: 'from-0-reversed', label: '0 to 4, and 0 is best', markOf: (number: number) => 5 - number },
] as const;

/** By value: the mark, as a form’s input sends it, or null where somebody has to say. */
export type Meanings = Map<string, string | null>;

const isMark = (number: number | null): number is number =>
  number !== null && Number.isInteger(number) && number >= 1 && number <= 5;

/** What is longer is a sentence, no mark, and the patterns below would take a while with it. */
const longestMark = 200;

/** "4", "4,0", "(4)", "4/5", "4 out of 5", "4 - Agree", "Agree (4)", "Agree". */
function saidBy(value: string): Said {
  if (value.length > longestMark) return { value, number: null, word: bare(value) };
  const number = (text: string | undefined) => Number((text ?? '').replace(',', '.'));
  const alone = /^\(?(-?\d+(?:[.,]\d+)?)\)?\.?(?:\s*(?:\/|out of)\s*5)?$/i.exec(value);
  if (alone) return { value, number: number(alone[1]), word: '' };
  const before = /^(\d+)\s*(?:[-–—.:=)(]\s*|\s)(\p{L}.*?)\)?$/su.exec(value);
  if (before) return { value, number: number(before[1]), word: bare(before[2] ?? '') };
  const after = /^(\p{L}.*?)\s*[-–—:=(]\s*(\d+)\)?$/su.exec(value);
  if (after) return { value, number: number(after[2]), word: bare(after[1] ?? '') };
  return { value, number: null, word: bare(value) };
}

/**
 * What the values of one column mean, decided together: one scale of numbers, of words, or of both. Where one value
 * doesn't fit, none is sure. `odd`: other columns of the same scale show that its numbers aren't marks.
 */
export function readMarks(values: readonly string[], ends: Ends, odd: boolean): Meanings {
  const said = values.map(saidBy);
  const marks = togetherIn(said, ends, odd);
  return new Map(said.map(({ value }, index) => [value, marks ? String(marks[index]) : null]));
}

function togetherIn(said: readonly Said[], ends: Ends, odd: boolean): number[] | null {
  const words = said.flatMap(({ word }) => (word === '' ? [] : [word]));
  const numbers = said.filter(({ word }) => word === '');
  const pairs = said.filter(({ word, number }) => word !== '' && number !== null);
  if (numbers.length > 0 && (odd || !numbers.every(({ number }) => isMark(number)))) return null;
  if (words.length === 0) return said.map(({ number }) => number ?? 0);
  const known = marksOfWords([...new Set(words)], ends);
  if (!known) return marksOfNumbers(said, ends, odd);
  const marks = said.map(({ word, number }) => known.get(word) ?? number ?? 0);
  if (numbers.length === 0) return marks;
  const areEnds = words.every((word) => [bare(ends.low), bare(ends.high)].includes(word));
  return areEnds && pairs.every(({ word, number }) => known.get(word) === number) ? marks : null;
}

/** Numbers beside words of which not all are known: those that are show whether the numbers are marks, and which way. */
function marksOfNumbers(said: readonly Said[], ends: Ends, odd: boolean): number[] | null {
  if (odd || !said.every(({ number }) => isMark(number))) return null;
  const sure = said.flatMap(({ word, number }) => {
    const mark = marksOfWords([word], ends)?.get(word);
    return mark === undefined || mark === 3 ? [] : [{ mark, number: number ?? 0 }];
  });
  return sure.length > 0 && sure.every(({ mark, number }) => mark === number)
    ? said.map(({ number }) => number ?? 0)
    : null;
}

/** Whether a column shows that the numbers of its scale are not marks from 1 to 5, with 5 the best. */
export function showsOdd(values: readonly string[], ends: Ends): boolean {
  return values.map(saidBy).some(({ word, number }) => {
    if (number === null) return false;
    if (word === '') return number === 0 || (Number.isInteger(number) && number > 5 && number <= 10);
    const mark = marksOfWords([word], ends)?.get(word);
    return mark !== undefined && mark !== number;
  });
}

/** What values mean on a scale that somebody chose; those that stand beside it are still asked for. */
export function readOnScale(values: readonly string[], ends: Ends, chosen: string): Meanings {
  const scale = numberScales.find(({ value }) => value === chosen);
  return new Map(
    values.map(saidBy).map(({ value, number, word }) => {
      const mark = number === null ? marksOfWords([word], ends)?.get(word) : scale?.markOf(number);
      return [value, isMark(mark ?? null) ? String(mark) : null];
    }),
  );
}

/** What a value most likely means where it is asked for: a word that is sure by itself. A number suggests nothing. */
export function suggestedMark(value: string, ends: Ends): string {
  const { word } = saidBy(value);
  const mark = word === '' ? undefined : marksOfWords([word], ends)?.get(word);
  return mark === undefined ? '' : String(mark);
}
