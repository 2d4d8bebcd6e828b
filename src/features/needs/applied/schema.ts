import { z } from 'zod';
import type { Say } from '@/languages/say';
import { needKinds } from '../model';

const ticked = z.preprocess(
  (sent) => [sent ?? []].flat().filter((one) => one !== ''),
  z.array(z.enum(needKinds)),
);

/** What somebody says who applies: any of the list, and their own words for all of it. */
export const applicantNeeds = (say: Say) =>
  z.object({
    link: z.string(),
    slug: z.string(),
    intent: z.enum(['continue', 'back']).catch('continue'),
    language: z.string().optional(),
    needs: ticked,
    needsWords: z.string().trim().max(2000, say('text.tooLong')).default(''),
  });
export type ApplicantNeeds = z.output<ReturnType<typeof applicantNeeds>>;
