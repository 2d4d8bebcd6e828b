import { z } from 'zod';

/** One part of a form as it is sent: the questions' inputs stand beside these, by question key. */
export const sentPart = z
  .looseObject({
    part: z.coerce.number().int().min(1).max(100),
    intent: z.enum(['continue', 'back', 'send', 'keep']).default('continue'),
  })
  .transform(({ part, intent, ...rest }) => ({
    part,
    intent,
    sent: Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, typeof value === 'string' ? value : undefined])),
  }));
export type SentPart = z.output<typeof sentPart>;
