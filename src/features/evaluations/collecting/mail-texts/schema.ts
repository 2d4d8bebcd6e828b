import { z } from 'zod';
import { languageKeys } from '@/languages/known';
import { stageRef } from '../../schema';
import { mailMeanings } from './model';

/** One text of a stage, in one language. */
export const textRef = stageRef.extend({
  meaning: z.enum(mailMeanings),
  language: z.enum(languageKeys),
});
export type TextRef = z.infer<typeof textRef>;

export const changedText = textRef.extend({
  subject: z
    .string('Enter a subject')
    .trim()
    .min(1, 'Enter a subject')
    .max(150, 'Use up to 150 characters')
    .regex(/^[^\r\n]*$/, 'Keep the subject on one line'),
  text: z
    .string('Enter what it says')
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, 'Enter what it says').max(2_000, 'Use up to 2,000 characters')),
});
export type ChangedText = z.output<typeof changedText>;
