import { z } from 'zod';

const cohort = z.string();

/** What a holder of a link answers. */
export const answer = z.object({
  link: z.string(),
  language: z.string().optional(),
  answer: z.enum(['yes', 'no', 'later']),
});
export type Answer = z.output<typeof answer>;

export const noted = z.object({ cohort, offer: z.uuid(), answer: z.enum(['yes', 'no', 'later', 'back']) });
export type Noted = z.output<typeof noted>;
