import { z } from 'zod';
import { draftRef } from '../schema';
import { languages } from './model';

const names = languages.map((known) => known.language);

/** A form's texts in another language, in inputs named after each text. */
export const translationForm = z
  .looseObject({ ...draftRef.shape, language: z.enum(names, { error: 'Choose a language' }) })
  .transform(({ form, version, language, ...rest }, found) => {
    const typed = Object.entries(rest).flatMap(([name, sent]) =>
      typeof sent === 'string' ? [[name, sent.trim()] as const] : [],
    );
    for (const [name, said] of typed)
      if (said.length > 600)
        found.addIssue({ code: 'custom', path: [name], message: 'Use up to 600 characters' });
    return { form, version, language, typed: Object.fromEntries(typed) };
  });
export type TranslationForm = z.output<typeof translationForm>;
