import { z } from 'zod';

const lines = z
  .union([z.string().transform((line) => [line]), z.array(z.string())])
  .default([])
  .transform((typed) => typed.map(Number).filter((line) => Number.isInteger(line) && line > 0));

/**
 * A file, or text pasted from one; what was chosen of it (`column.0` …, `value.0` … each beside its hidden `about.0`,
 * `blank.experience`); and what to do with it.
 */
export const importForm = z
  .object({
    cohort: z.string(),
    file: z.instanceof(File).optional(),
    text: z.string().default(''),
    step: z.enum(['look', 'all', 'good']).default('look'),
    taken: lines,
    others: lines,
    width: z.coerce.number().int().min(0).max(500).default(0),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ cohort, file, text, step, taken, others, width, ...rest }) => ({
    cohort,
    file,
    text,
    step,
    choices: { taken, others, ...readChoices(rest, width) },
  }));
export type ImportForm = z.output<typeof importForm>;

function readChoices(rest: Record<string, unknown>, width: number) {
  const one = (name: string): string => {
    const typed = rest[name];
    return typeof typed === 'string' ? typed : '';
  };
  const values = Object.keys(rest).flatMap((name): [string, string][] => {
    if (!name.startsWith('about.')) return [];
    const meaning = one(`value.${name.slice('about.'.length)}`);
    return meaning === '' ? [] : [[one(name), meaning]];
  });
  return {
    columns: width === 0 ? undefined : Array.from({ length: width }, (_, column) => one(`column.${column}`)),
    values: Object.fromEntries(values),
    blanks: { experience: one('blank.experience'), livedAs: one('blank.livedAs') },
  };
}
