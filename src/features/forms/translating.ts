import { leftIn, leftInEnglish } from '@/languages/other-language';
import { type Language, languageKeys, languageNamed, languages } from '@/languages/known';
import type { FormDocument, Question, Translation } from './model';

/** The languages that a form can be read in, English first. */
export const languagesOf = (document: FormDocument): { language: string; name: string }[] => [
  { language: 'en', name: 'English' },
  ...(document.translations ?? []).map(({ language, name }) => ({ language, name })),
];

/** Those of them in which Roundtable speaks as well, English first: in the others people are written to in English. */
export const spokenFor = (document: FormDocument): { language: Language; name: string }[] =>
  languagesOf(document).flatMap(({ language: tag, name }) => {
    const language = languageNamed(tag);
    return language ? [{ language, name }] : [];
  });

/** The first of these languages that a form can be read in; undefined when it is none of them. */
export const languageFor = (
  document: FormDocument,
  ...wished: readonly (string | null | undefined)[]
): string | undefined =>
  wished.find((wish) => languagesOf(document).some(({ language }) => language === wish)) ?? undefined;

/**
 * A form in another language, for a page that speaks it, or English where Roundtable doesn't: what is not in the language of
 * that page says in which it is. An unknown language gives the form as it is.
 */
export function translatedInto(document: FormDocument, language: string | null | undefined): FormDocument {
  const translation = document.translations?.find((known) => known.language === language);
  if (!translation) return document;
  const said = wordsIn(translation.language);
  const sections = document.sections.map((section, index) => {
    const words = translation.sections[index];
    return {
      ...section,
      title: said(section.title, words?.title),
      lead: section.lead && said(section.lead, words?.lead),
      questions: section.questions.map((question) => translated(question, translation, said)),
    };
  });
  return { ...document, title: said(document.title, translation.title), sections };
}

/**
 * The same on pages that speak any of Roundtable’s languages, whether or not somebody translated the form: what nobody did
 * says that it is English.
 */
export function readIn(document: FormDocument, language: string | null | undefined): FormDocument {
  const speaks = languageNamed(language);
  const { translations = [] } = document;
  if (!speaks || speaks === 'en' || translations.some((known) => known.language === speaks))
    return translatedInto(document, language);
  const none = { language: speaks, name: '', title: '', sections: [], questions: {} };
  return translatedInto({ ...document, translations: [...translations, none] }, speaks);
}

/** The languages of such pages: those that Roundtable speaks, and those of the form. */
export const languagesAround = (document: FormDocument): { language: string; name: string }[] => [
  ...languageKeys.map((language) => ({ language, name: languages[language].name })),
  ...languagesOf(document).filter(({ language }) => languageNamed(language) === null),
];

type Said = (english: string, words: string | undefined) => string;

/** What is the same as in English counts as not translated: it stands there until somebody says it. */
function wordsIn(language: string): Said {
  const isSpoken = languageNamed(language) !== null;
  return (english, words) => {
    if (words && words !== english) return isSpoken ? words : leftIn(language, words);
    return isSpoken ? leftInEnglish(english) : english;
  };
}

function translated(question: Question, translation: Translation, said: Said): Question {
  const words = translation.questions[question.key];
  const labels = words?.options ?? {};
  return {
    ...question,
    label: said(question.label, words?.label),
    ...(question.hint && { hint: said(question.hint, words?.hint) }),
    ...('low' in question && { low: said(question.low, words?.low), high: said(question.high, words?.high) }),
    ...('options' in question && {
      options: question.options.map((option) => ({
        ...option,
        label: said(option.label, labels[option.key]),
      })),
    }),
  };
}
