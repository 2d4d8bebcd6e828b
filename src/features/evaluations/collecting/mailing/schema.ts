import { z } from 'zod';
import type { Say } from '@/languages/say';
import { emailSaying } from '@/features/accounts/schema';
import { stageRef } from '../../schema';

export const mailPause = stageRef.extend({
  mailing: z.enum(['yes', 'no']).transform((yes) => yes === 'yes'),
});
/** The language of the page, which what is said on it speaks as well. */
const language = z.string().max(20).optional();

export const mailStop = z.object({
  link: z.string(),
  quiet: z.enum(['yes', 'no']).transform((yes) => yes === 'yes'),
  language,
});
export const lostLink = (say: Say) => z.object({ email: emailSaying(say('lost.email.wrong')), language });
