import type { FormDocument, Question, Translation } from './model';

/** The languages that a form can be read in, English first. */
export const languagesOf = (document: FormDocument): { language: string; name: string }[] => [
  { language: 'en', name: 'English' },
  ...(document.translations ?? []).map(({ language, name }) => ({ language, name })),
];

/** A form in another language; what has no translation stays English. An unknown language gives the form as it is. */
export function inLanguage(document: FormDocument, language: string | null | undefined): FormDocument {
  const translation = document.translations?.find((known) => known.language === language);
  if (!translation) return document;
  const sections = document.sections.map((section, index) => {
    const words = translation.sections[index];
    return {
      ...section,
      ...words,
      questions: section.questions.map((question) => translated(question, translation)),
    };
  });
  return { ...document, title: translation.title, sections };
}

function translated(question: Question, translation: Translation): Question {
  const words = translation.questions[question.key];
  if (!words) return question;
  const { options: labels = {}, ...rest } = words;
  const said = Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== ''));
  if (!('options' in question)) return { ...question, ...said };
  return {
    ...question,
    ...said,
    options: question.options.map((option) => ({ ...option, label: labels[option.key] ?? option.label })),
  };
}
