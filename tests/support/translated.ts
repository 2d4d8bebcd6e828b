import type { FormDocument, Question, Translation } from '@/features/forms/model';
import { questionsOf } from '@/features/forms/model';
import { type Language, languageKeys, languages } from '@/languages/known';

const word: Record<Language | 'so', string> = {
  so: 'Erey',
  en: 'Word',
  cy: 'Gair',
  ar: 'كلمة',
  bn: 'শব্দ',
  pl: 'Wyraz',
  ur: 'لفظ',
};

/** A form with every text of it in each language that Roundtable speaks, and in Somali: no sense, but no English either. */
export const translated = (document: FormDocument): FormDocument => ({
  ...document,
  translations: [...languageKeys.filter((language) => language !== 'en'), 'so' as const].map((language) =>
    inOne(document, language),
  ),
});

function inOne(document: FormDocument, language: Language | 'so'): Translation {
  const said = (text: string | undefined) => `${word[language]} ${text?.length ?? 0}`;
  const words = (question: Question): Translation['questions'][string] => ({
    label: said(question.label),
    ...(question.hint && { hint: said(question.hint) }),
    ...('low' in question && { low: said(question.low), high: said(question.high) }),
    ...('options' in question && {
      options: Object.fromEntries(question.options.map(({ key, label }) => [key, said(label)])),
    }),
  });
  return {
    language,
    name: language === 'so' ? 'Soomaali' : languages[language].name,
    title: said(document.title),
    sections: document.sections.map(({ title, lead }) => ({
      title: said(title),
      ...(lead && { lead: said(lead) }),
    })),
    questions: Object.fromEntries(questionsOf(document).map((question) => [question.key, words(question)])),
  };
}
