import { type FormDocument, type Option, type Question, questionsOf, type Translation } from '../model';

/** Languages to choose from, by what their speakers call them. */
export const languages: readonly { language: string; name: string; english: string }[] = [
  { language: 'ar', name: 'العربية', english: 'Arabic' },
  { language: 'bn', name: 'বাংলা', english: 'Bengali' },
  { language: 'zh', name: '中文', english: 'Chinese' },
  { language: 'fr', name: 'Français', english: 'French' },
  { language: 'gu', name: 'ગુજરાતી', english: 'Gujarati' },
  { language: 'it', name: 'Italiano', english: 'Italian' },
  { language: 'pl', name: 'Polski', english: 'Polish' },
  { language: 'pt', name: 'Português', english: 'Portuguese' },
  { language: 'pa', name: 'ਪੰਜਾਬੀ', english: 'Punjabi' },
  { language: 'ro', name: 'Română', english: 'Romanian' },
  { language: 'so', name: 'Soomaali', english: 'Somali' },
  { language: 'es', name: 'Español', english: 'Spanish' },
  { language: 'ta', name: 'தமிழ்', english: 'Tamil' },
  { language: 'tr', name: 'Türkçe', english: 'Turkish' },
  { language: 'ur', name: 'اردو', english: 'Urdu' },
  { language: 'cy', name: 'Cymraeg', english: 'Welsh' },
];

/** One text of a form: the input's name, what it is in English, and in the other language ('' when there is none). */
export type TextToTranslate = { name: string; english: string; said: string; long: boolean };

/** Every text of a form, part by part, with what it is in the other language. */
export function textsOf(
  document: FormDocument,
  language: string,
): { heading: string; texts: TextToTranslate[] }[] {
  const words = document.translations?.find((known) => known.language === language);
  const parts = document.sections.map((section, index) => {
    const own = words?.sections[index];
    const head = [
      text(`part.${index}.title`, section.title, own?.title),
      text(`part.${index}.lead`, section.lead, own?.lead),
    ];
    return {
      heading: section.title,
      texts: [...head, ...section.questions.flatMap((question) => textsOfQuestion(question, words))].flatMap(
        (found) => found ?? [],
      ),
    };
  });
  return [
    {
      heading: 'The form',
      texts: [text('title', document.title, words?.title)].flatMap((found) => found ?? []),
    },
    ...parts,
  ];
}

function textsOfQuestion(
  question: Question,
  translation: Translation | undefined,
): (TextToTranslate | null)[] {
  const words = translation?.questions[question.key];
  const name = (part: string) => `question.${question.key}.${part}`;
  return [
    text(name('label'), question.label, words?.label),
    text(name('hint'), question.hint, words?.hint),
    ...('low' in question
      ? [text(name('low'), question.low, words?.low), text(name('high'), question.high, words?.high)]
      : []),
    ...listOf(question).map((option) =>
      text(name(`option.${option.key}`), option.label, words?.options?.[option.key]),
    ),
  ];
}

/** What is the same as in English counts as not yet translated: it is what stands there until somebody says it. */
function text(name: string, english: string | undefined, said: string | undefined): TextToTranslate | null {
  return english
    ? { name, english, said: said === english ? '' : (said ?? ''), long: english.length > 60 }
    : null;
}

/** A form with what was typed in another language; what was left empty stays English. Nothing typed at all: the language is gone. */
export function withTranslation(
  document: FormDocument,
  language: string,
  typed: Record<string, string>,
): FormDocument {
  const { translations = [], ...rest } = document;
  const others = translations.filter((known) => known.language !== language);
  const wanted = new Set(
    textsOf(document, language).flatMap((part) => part.texts.map((found) => found.name)),
  );
  const said = (name: string): string => (wanted.has(name) ? (typed[name] ?? '').trim() : '');
  if (![...wanted].some((name) => said(name) !== ''))
    return others.length > 0 ? { ...rest, translations: others } : rest;
  const translation: Translation = {
    language,
    name: languages.find((known) => known.language === language)?.name ?? language,
    title: said('title') || document.title,
    sections: document.sections.map((section, index) => ({
      title: said(`part.${index}.title`) || section.title,
      ...given('lead', said(`part.${index}.lead`)),
    })),
    questions: Object.fromEntries(questionsOf(document).flatMap((question) => wordsOf(question, said))),
  };
  return { ...rest, translations: [...others, translation] };
}

type Words = Translation['questions'][string];

function wordsOf(question: Question, said: (name: string) => string): [string, Words][] {
  const of = (part: string) => said(`question.${question.key}.${part}`);
  const options = listOf(question).flatMap((option): [string, string][] =>
    of(`option.${option.key}`) ? [[option.key, of(`option.${option.key}`)]] : [],
  );
  const words = {
    ...given('hint', of('hint')),
    ...given('low', of('low')),
    ...given('high', of('high')),
    ...(options.length > 0 ? { options: Object.fromEntries(options) } : {}),
  };
  const label = of('label');
  return label || Object.keys(words).length > 0
    ? [[question.key, { label: label || question.label, ...words }]]
    : [];
}

const listOf = (question: Question): readonly Option[] => ('options' in question ? question.options : []);

const given = (key: 'lead' | 'hint' | 'low' | 'high', value: string): Record<string, string> =>
  value ? { [key]: value } : {};

/** How many texts of a form there are, and how many are said in another language. */
export function progressOf(document: FormDocument, language: string): { said: number; of: number } {
  const texts = textsOf(document, language).flatMap((part) => part.texts);
  return { said: texts.filter((found) => found.said !== '').length, of: texts.length };
}
