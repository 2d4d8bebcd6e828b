import { z } from 'zod';

export const cohortRef = z.object({ cohort: z.string() });
export const stageRef = z.object({ cohort: z.string(), stage: z.string() });
export type StageRef = z.infer<typeof stageRef>;

/** A stage's promise and times. Times are wall-clock times in London, `yyyy-mm-ddThh:mm`; an empty end leaves it open. */
export const stageSettings = stageRef.extend({
  promise: z.enum(['named', 'linked', 'unlinkable'], { error: 'Choose what is promised to those who answer' }),
  opensOn: z.iso.date({ error: 'Enter the day on which the form opens' }),
  opensTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time at which the form opens, such as 15:30'),
  closesOn: z.union([z.literal(''), z.iso.date({ error: 'Enter the day on which the form closes, or leave it empty' })]),
  closesTime: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time at which the form closes, such as 17:00')]),
});
export type StageSettings = z.infer<typeof stageSettings>;
