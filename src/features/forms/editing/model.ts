import { type FormDocument, type Question, questionsOf, type Section, type Translation } from '../model';

export type Direction = 'up' | 'down';

/** What stands at the top of a part: its title, and a line below it. */
export type PartWords = { title: string; lead?: string };

/** A form with one empty part. */
export const emptyForm = (title: string): FormDocument => ({
  title,
  minutes: 2,
  sections: [{ title: 'Your view', questions: [] }],
});

/** A copy under a title of its own. Its questions keep their keys, so that answers to both can be compared. */
export const copyOf = (document: FormDocument, title: string): FormDocument =>
  changeTop(document, { title, minutes: document.minutes });

/** Changes a form's title and how long it takes. A title that was never translated follows. */
export function changeTop(
  document: FormDocument,
  { title, minutes }: { title: string; minutes: number },
): FormDocument {
  const said = translated(document, (words) => ({
    ...words,
    title: words.title === document.title ? title : words.title,
  }));
  return { ...said, title, minutes };
}

export const addPart = (document: FormDocument, words: PartWords): FormDocument => ({
  ...translated(document, (translation) => ({
    ...translation,
    sections: [...wordsOfParts(document, translation), { title: words.title }],
  })),
  sections: [...document.sections, { ...words, questions: [] }],
});

/** Changes a part's words. A title that was never translated follows; a lead that is gone is gone in every language. */
export function changePart(document: FormDocument, part: number, words: PartWords): FormDocument {
  const before = document.sections[part];
  if (!before) return document;
  const follow = (said: PartWords, index: number): PartWords => {
    if (index !== part) return said;
    const title = said.title === before.title ? words.title : said.title;
    return words.lead && said.lead ? { title, lead: said.lead } : { title };
  };
  const said = translated(document, (translation) => ({
    ...translation,
    sections: wordsOfParts(document, translation).map(follow),
  }));
  return {
    ...said,
    sections: document.sections.map((section, index) =>
      index === part ? { ...words, questions: section.questions } : section,
    ),
  };
}

/** Takes a part away, with its questions. The last part stays. */
export function removePart(document: FormDocument, part: number): FormDocument {
  if (document.sections.length === 1) return document;
  return withoutLostWords(arranged(document, (parts) => parts.filter((_, index) => index !== part)));
}

export const movePart = (document: FormDocument, part: number, direction: Direction): FormDocument =>
  arranged(document, (parts) => swapped(parts, part, direction === 'up' ? part - 1 : part + 1));

/** Adds a question at the end of a part. */
export const addQuestion = (document: FormDocument, part: number, question: Question): FormDocument => ({
  ...document,
  sections: document.sections.map((section, index) =>
    index === part ? { ...section, questions: [...section.questions, question] } : section,
  ),
});

/** Puts a question in the place of the one with its key. */
export function changeQuestion(document: FormDocument, question: Question): FormDocument {
  const before = questionsOf(document).find((known) => known.key === question.key);
  if (!before) return document;
  const follow = ({ questions, ...translation }: Translation): Translation => {
    const words = questions[question.key];
    if (!words) return { ...translation, questions };
    const label = words.label === before.label ? question.label : words.label;
    return { ...translation, questions: { ...questions, [question.key]: { ...words, label } } };
  };
  const sections = document.sections.map((section) => ({
    ...section,
    questions: section.questions.map((known) => (known.key === question.key ? question : known)),
  }));
  return withoutLostWords({ ...translated(document, follow), sections });
}

export const removeQuestion = (document: FormDocument, key: string): FormDocument =>
  withoutLostWords({
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.key !== key),
    })),
  });

/** Moves a question one place; from the edge of its part into the part beside it. */
export function moveQuestion(document: FormDocument, key: string, direction: Direction): FormDocument {
  const part = document.sections.findIndex((section) =>
    section.questions.some((question) => question.key === key),
  );
  const questions = document.sections[part]?.questions ?? [];
  const from = questions.findIndex((question) => question.key === key);
  const to = direction === 'up' ? from - 1 : from + 1;
  const moved = questions[from];
  if (!moved) return document;
  if (to >= 0 && to < questions.length)
    return withQuestions(document, { [part]: swapped(questions, from, to) });
  const beside = direction === 'up' ? part - 1 : part + 1;
  const there = document.sections[beside]?.questions;
  if (!there) return document;
  const rest = questions.filter((question) => question.key !== key);
  return withQuestions(document, {
    [part]: rest,
    [beside]: direction === 'up' ? [...there, moved] : [moved, ...there],
  });
}

const withQuestions = (document: FormDocument, changed: Record<number, Question[]>): FormDocument => ({
  ...document,
  sections: document.sections.map((section, index) => ({
    ...section,
    questions: changed[index] ?? section.questions,
  })),
});

function swapped<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [a, b] = [list[from], list[to]];
  if (a === undefined || b === undefined) return next;
  next[from] = b;
  next[to] = a;
  return next;
}

/** The same change made to the parts and to their words in every language, which stand in the same order. */
function arranged(
  document: FormDocument,
  arrange: <T extends Section | PartWords>(parts: readonly T[]) => T[],
): FormDocument {
  const said = translated(document, (translation) => ({
    ...translation,
    sections: arrange(wordsOfParts(document, translation)),
  }));
  return { ...said, sections: arrange(document.sections) };
}

/** A language's words for every part; English where there are none. */
const wordsOfParts = (document: FormDocument, translation: Translation): PartWords[] =>
  document.sections.map((section, index) => translation.sections[index] ?? { title: section.title });

function translated(document: FormDocument, change: (translation: Translation) => Translation): FormDocument {
  return document.translations ? { ...document, translations: document.translations.map(change) } : document;
}

/** Drops translations of what is no longer there: questions, hints, words at the ends, options. */
function withoutLostWords(document: FormDocument): FormDocument {
  const known = new Map(questionsOf(document).map((question) => [question.key, question]));
  return translated(document, (translation) => {
    const kept = Object.entries(translation.questions).flatMap(([key, words]) => {
      const question = known.get(key);
      return question ? [[key, wordsFor(question, words)] as const] : [];
    });
    return { ...translation, questions: Object.fromEntries(kept) };
  });
}

type Words = Translation['questions'][string];

function wordsFor(question: Question, { label, hint, low, high, options }: Words): Words {
  const there = new Set('options' in question ? question.options.map((option) => option.key) : []);
  const labels = Object.entries(options ?? {}).filter(([key]) => there.has(key));
  return {
    label,
    ...(question.hint && hint ? { hint } : {}),
    ...('low' in question && low ? { low } : {}),
    ...('high' in question && high ? { high } : {}),
    ...(labels.length > 0 ? { options: Object.fromEntries(labels) } : {}),
  };
}
