import { z } from 'zod';

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]).default([]);
const lines = texts.transform((typed) =>
  typed.map(Number).filter((line) => Number.isInteger(line) && line > 0),
);

const place = z
  .union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0).max(1_000_000)])
  .optional();

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
    sheetNames: texts,
    sheetTexts: texts,
    sheetShown: place,
    sheet: place,
    headerShown: place,
    headerText: z.string().default(''),
    headerChosen: z.literal('yes').optional(),
    header: place,
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(
    ({ sheetNames, sheetTexts, sheetShown, header, headerShown, headerText, headerChosen, ...sent }) => {
      const { cohort, file, text, step, sheet, taken, others, width, ...rest } = sent;
      const isOther = header !== undefined && headerShown !== undefined && header !== headerShown;
      return {
        cohort,
        file,
        text,
        step,
        sheets: { names: sheetNames, texts: sheetTexts, at: sheetShown ?? 0 },
        sheet,
        /** Another line names the columns than the one that was shown: nobody has seen what that makes of the list. */
        isOther,
        headerText,
        choices: {
          header: isOther || headerChosen ? header : undefined,
          taken,
          others,
          ...readChoices(rest, width),
        },
      };
    },
  );
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
