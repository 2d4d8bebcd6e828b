import { z } from 'zod';
import { stageRef } from '../../../schema';
import type { FileChoices } from '../answer-table';
import { type Mapping, valueKey } from '../column-mapping';
import { whoseForms } from '../whose';

export const uploadForm = stageRef.extend({
  file: z.instanceof(File, { error: 'Choose a file' }).refine((file) => file.size > 0, 'Choose a file'),
});
export type UploadForm = z.output<typeof uploadForm>;

const place = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0)]).optional();
const chosen = {
  sheet: place,
  header: place,
  occasion: z.string().optional(),
  whose: z.enum(whoseForms).optional(),
  howMany: z.string().max(20).optional(),
  /** They may come in although they came in before. */
  again: z.literal('yes').optional(),
  /** How many could come in and how many couldn’t, as it was shown. */
  shown: z.string().optional(),
  /** The lines of rows that count after all. */
  taken: z
    .union([z.string().transform((line) => [line]), z.array(z.string())])
    .default([])
    .transform((lines) => lines.map(Number).filter((line) => Number.isInteger(line) && line > 0)),
};

/**
 * What was chosen of a file, and how its columns and values were matched: `column.0`, `column.1` …; `value.0` … each
 * beside its hidden `about.0`; `scale.0` … each beside its hidden `scaled.0`.
 */
export const matchForm = stageRef
  .extend({ upload: z.uuid(), intent: z.enum(['look', 'all', 'good']).default('look'), ...chosen })
  .catchall(z.union([z.string().max(2_000), z.array(z.string())]))
  .transform(
    ({
      cohort,
      stage,
      upload,
      intent,
      again,
      shown,
      sheet,
      header,
      occasion,
      whose,
      howMany,
      taken,
      ...rest
    }) => ({
      cohort,
      stage,
      upload,
      intent,
      again,
      shown,
      choices: { sheet, header, occasion, whose, howMany, taken },
      mapping: readMapping(rest),
    }),
  );
export type MatchForm = Omit<z.output<typeof matchForm>, 'again' | 'shown' | 'choices'> & {
  again?: 'yes' | undefined;
  shown?: string | undefined;
  choices: FileChoices;
};

function readMapping(rest: Record<string, string | string[]>): Mapping {
  const one = (name: string) => [rest[name] ?? ''].flat()[0] ?? '';
  const places = Object.keys(rest).flatMap((name) =>
    name.startsWith('column.') ? [Number(name.slice(7))] : [],
  );
  const columns = Array.from(
    { length: Math.min(places.reduce((last, place) => Math.max(last, place), -1) + 1, 1_000) },
    (_, index) => one(`column.${index}`),
  );
  const beside = (about: string, said: string): [string, string][] =>
    Object.keys(rest).flatMap((name): [string, string][] => {
      if (!name.startsWith(about)) return [];
      const meaning = one(`${said}${name.slice(about.length)}`);
      return [[one(name), meaning]];
    });
  const values = beside('about.', 'value.').map(([about, meaning]): [string, string] => {
    const at = about.indexOf('|');
    return [valueKey(about.slice(0, at), about.slice(at + 1)), meaning];
  });
  return {
    columns,
    values: Object.fromEntries(values),
    scales: Object.fromEntries(beside('scaled.', 'scale.')),
  };
}

export const takenOut = stageRef.extend({ import: z.uuid() });
