import { type FormDocument, type Item, scalesOf } from '@/features/forms/model';

/** A number and a mean as they were printed: "4.7". */
export type PrintedFigure = { n: number; mean: string };

/** What is known of a stage from print alone: where it stands, how many were on the course, how many forms came in. */
export type PrintedResult = {
  source: string;
  people: number;
  forms: number;
  figures: Record<string, PrintedFigure>;
};

/** The lowest and the highest mean that print rounds to what it says: "4.7" is 4.65 to 4.75, and never beyond 1 and 5. */
export function meanWithin(mean: string): { low: number; high: number } {
  const places = mean.split('.')[1]?.length ?? 0;
  const half = 0.5 / 10 ** places;
  return { low: Math.max(1, Number(mean) - half), high: Math.min(5, Number(mean) + half) };
}

/**
 * The honest range of a printed figure: the lowest and the highest mean possible among `people`, had everybody who is
 * not among its n given 1, or 5, and whichever way print rounded its mean.
 */
export function printedRange({ n, mean }: PrintedFigure, people: number): { low: number; high: number } {
  const silent = Math.max(people - n, 0);
  const { low, high } = meanWithin(mean);
  return { low: (n * low + silent) / (n + silent), high: (n * high + 5 * silent) / (n + silent) };
}

/** What somebody typed for one question, before anything is known of it. */
export type TypedFigure = { n: string; mean: string };

const wholeNumber = /^[1-9]\d{0,5}$/;
const meanAsPrinted = /^([1-4](\.\d{1,2})?|5(\.0{1,2})?)$/;

/** The inputs of one question's figures. */
export const nField = (key: string): string => `n:${key}`;
export const meanField = (key: string): string => `mean:${key}`;

type Read = { figures: Record<string, PrintedFigure>; problems: { field: string; message: string }[] };

/** Reads the figures that were typed for a form's scales. A question may be left out; a number needs its mean, and the other way round. */
export function readFigures(
  document: FormDocument,
  forms: number,
  typed: (key: string) => TypedFigure,
): Read {
  const read: Read = { figures: {}, problems: [] };
  for (const item of scalesOf(document)) {
    const { n, mean } = typed(item.key);
    if (n.trim() === '' && mean.trim() === '') continue;
    const problem = troubleWith(item, { n: n.trim(), mean: mean.trim() }, forms);
    if (problem) read.problems.push(problem);
    else read.figures[item.key] = { n: Number(n), mean: mean.trim() };
  }
  if (read.problems.length === 0 && Object.keys(read.figures).length === 0)
    read.problems.push({ field: 'form', message: 'Enter the number and the mean of at least one question.' });
  return read;
}

function troubleWith(
  { key, label }: Item,
  { n, mean }: TypedFigure,
  forms: number,
): { field: string; message: string } | null {
  if (!wholeNumber.test(n))
    return { field: nField(key), message: `${label}: enter how many answered, as a whole number.` };
  if (Number(n) > forms)
    return { field: nField(key), message: `${label}: ${n} answered, but only ${forms} forms came in.` };
  if (!meanAsPrinted.test(mean))
    return {
      field: meanField(key),
      message: `${label}: enter the mean as it is printed, from 1 to 5, such as 4.7.`,
    };
  return null;
}
