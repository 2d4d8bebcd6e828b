import { z } from 'zod';
import { languageKeys } from '@/languages/known';
import { fieldsOf, type TemplateKind, templateKinds } from '@/features/messages/templates/kinds';
import { troubleIn } from '@/features/messages/templates/model';

const kind = z.string().refine((name): name is TemplateKind => templateKinds.some((known) => known === name));
const place = { programme: z.string(), kind, language: z.enum(languageKeys) };

/** One line, as a subject has to be. */
export const subject = z
  .string('Enter a subject')
  .trim()
  .min(1, 'Enter a subject')
  .max(150, 'Use up to 150 characters')
  .regex(/^[^\r\n]*$/, 'Keep the subject on one line');

export const text = z
  .string('Enter what it says')
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(1, 'Enter what it says').max(5_000, 'Use up to 5,000 characters'));

const version = z.coerce.number().int().min(0);

/** Words that somebody writes in place of Roundtable's: with fields that can be filled in alone. */
export const changedWords = z
  .object({ ...place, version, subject, text })
  .superRefine(({ kind: of, ...words }, context) => {
    for (const { field, message } of troubleIn(words, fieldsOf(of)))
      context.addIssue({ code: 'custom', path: [field], message });
  })
  .transform(({ subject: line, text: says, ...rest }) => ({ ...rest, words: { subject: line, text: says } }));

/** Roundtable's words are to stand again. */
export const takenBack = z.object({ ...place, version }).transform((input) => ({ ...input, words: null }));

export type WordsToKeep = z.output<typeof changedWords> | z.output<typeof takenBack>;

export const wordsRef = z.object(place);
export type WordsRef = z.output<typeof wordsRef>;
