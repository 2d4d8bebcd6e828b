import { z } from 'zod';
import { emailOrNone } from '@/features/accounts/schema';
import type { Say } from '@/languages/say';
import { checkWho, line, who } from '../applying/schema';
import { applyModes } from '../model';

const language = z.string().max(20).optional();

/** The first step, of somebody of whom nothing is known yet. `key` was made with the page: sent twice, it counts once. */
export const beginning = (say: Say) =>
  z.object({ ...who(say), slug: z.string(), key: z.uuid(), language }).superRefine(checkWho(say));
export type Beginning = z.output<ReturnType<typeof beginning>>;

/** Somebody goes on with what they began: by its code, or asks for its link. */
export const resuming = (say: Say) =>
  z
    .object({
      slug: z.string(),
      code: line(say, 40),
      email: emailOrNone(say('apply.email.wrong')).default(null),
      language,
    })
    .refine(({ code, email }) => code !== '' || email !== null, {
      path: ['code'],
      error: say('apply.resume.none'),
    });
export type Resuming = z.output<ReturnType<typeof resuming>>;

/** An application that staff enter for somebody. */
export const enteredFor = z.object({
  cohort: z.string(),
  key: z.uuid(),
  name: z
    .string('Enter a name')
    .trim()
    .min(1, 'Enter a name')
    .max(200, 'Enter a name of up to 200 characters'),
  mode: z.enum(applyModes, 'Choose how it came').exclude(['link']),
});
export type EnteredFor = z.output<typeof enteredFor>;
