import { z } from 'zod';

export const moved = z.object({ cohort: z.string(), application: z.uuid(), to: z.enum(['up', 'down']) });
export type Moved = z.output<typeof moved>;
