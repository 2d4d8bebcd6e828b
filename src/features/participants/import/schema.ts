import { z } from 'zod';

/** A file, or text pasted from one; and what to do with it. */
export const importForm = z.object({
  cohort: z.string(),
  file: z.instanceof(File).optional(),
  text: z.string().default(''),
  step: z.enum(['look', 'all', 'good']).default('look'),
});
export type ImportForm = z.output<typeof importForm>;
