import { z } from 'zod';

export const dayRef = z.object({
  cohort: z.string(),
  day: z.coerce.number('Choose the day').int().min(1).max(10),
});
export type DayRef = z.output<typeof dayRef>;
