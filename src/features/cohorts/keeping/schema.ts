import { z } from 'zod';

export const cohortToKeep = z.object({ cohort: z.string() });
