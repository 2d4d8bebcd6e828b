import { z } from 'zod';
import { stageRef } from '../../../schema';
import { type Mapping, valueKey } from '../column-mapping';

export const uploadForm = stageRef.extend({
  file: z.instanceof(File, { error: 'Choose a file' }).refine((file) => file.size > 0, 'Choose a file'),
});
export type UploadForm = z.output<typeof uploadForm>;

/** How columns and values were matched: `column.0`, `column.1` …, and `value.0` … each beside its hidden `about.0`. */
export const matchForm = stageRef
  .extend({ upload: z.uuid(), intent: z.enum(['look', 'all', 'good']).default('look') })
  .catchall(z.union([z.string().max(2_000), z.array(z.string())]))
  .transform(({ cohort, stage, upload, intent, ...rest }) => ({
    cohort,
    stage,
    upload,
    intent,
    mapping: readMapping(rest),
  }));
export type MatchForm = z.output<typeof matchForm>;

function readMapping(rest: Record<string, string | string[]>): Mapping {
  const one = (name: string) => [rest[name] ?? ''].flat()[0] ?? '';
  const places = Object.keys(rest).flatMap((name) =>
    name.startsWith('column.') ? [Number(name.slice(7))] : [],
  );
  const columns = Array.from(
    { length: Math.min(places.reduce((last, place) => Math.max(last, place), -1) + 1, 1_000) },
    (_, index) => one(`column.${index}`),
  );
  const values = Object.keys(rest).flatMap((name): [string, string][] => {
    if (!name.startsWith('about.')) return [];
    const [target = '', value = ''] = one(name).split('|', 2);
    const meaning = one(`value.${name.slice(6)}`);
    return meaning === '' ? [] : [[valueKey(target, value), meaning]];
  });
  return { columns, values: Object.fromEntries(values) };
}
