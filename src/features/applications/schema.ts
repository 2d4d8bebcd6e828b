import { z } from 'zod';

export const applicationRef = z.object({ cohort: z.string(), application: z.uuid() });
/** Why one is left out, for whoever looks at it later. */
export const leavingOut = applicationRef.extend({
  why: z
    .string('Say why')
    .trim()
    .min(1, 'Say why, for whoever asks later')
    .max(500, 'Use up to 500 characters'),
});
export type LeavingOut = z.output<typeof leavingOut>;
export type ApplicationRef = z.output<typeof applicationRef>;
