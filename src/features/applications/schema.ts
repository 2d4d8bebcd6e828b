import { z } from 'zod';

export const applicationRef = z.object({ cohort: z.string(), application: z.uuid() });
export type ApplicationRef = z.output<typeof applicationRef>;
