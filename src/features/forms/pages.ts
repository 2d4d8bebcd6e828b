import { english } from '@/languages/english';
import { kinds } from './kinds';
import type { FormDocument, Question, ShowIf } from './model';
import { allAsks, type Answers, type Ask, asksOf } from './answers';

/** One page of a form as somebody sees it. Its number counts all pages, shown or not, so that it stays the same. */
export type FormPage = {
  number: number;
  title: string;
  lead?: string;
  /** It asks how it was before the course: what stands over it is the interface’s, not the form’s. */
  looksBack: boolean;
  asks: Ask[];
};

/** What stands over the page that asks how it was before the course, in English. */
export const lookingBack = {
  title: english['back.title'],
  lead: english['back.lead'],
};

/** Whether a question is asked of somebody who has answered this so far. */
const isAsked = (question: Question, answers: Answers): boolean =>
  !question.showIf || fits(question.showIf, answers);

function fits({ question, is }: ShowIf, answers: Answers): boolean {
  const answer = answers[question];
  if (!answer) return false;
  if ('mark' in answer) return is.includes(String(answer.mark));
  if ('choice' in answer) return is.includes(answer.choice);
  if ('text' in answer || 'story' in answer) return false;
  return answer.choices.some((choice) => is.includes(choice));
}

/** Every page of a form, whoever is asked: one a section, and one that looks back after each section that asks for confidence. */
function everyPage(document: FormDocument): FormPage[] {
  const pages: FormPage[] = [];
  let number = 0;
  for (const { title, lead, questions } of document.sections) {
    number += 1;
    pages.push({
      number,
      title,
      lead,
      looksBack: false,
      asks: questions.flatMap((question) => asksOf(question, 'now')),
    });
    if (!questions.some((question) => kinds[question.kind].looksBack)) continue;
    number += 1;
    pages.push({
      number,
      ...lookingBack,
      looksBack: true,
      asks: questions.flatMap((question) => asksOf(question, 'then')),
    });
  }
  return pages;
}

/** The pages of a form for somebody who has answered this so far. Pages that ask them nothing are left out. */
export const pagesOf = (document: FormDocument, answers: Answers): FormPage[] =>
  everyPage(document)
    .map((page) => ({ ...page, asks: page.asks.filter(({ question }) => isAsked(question, answers)) }))
    .filter((page) => page.asks.length > 0);

/** All that the page with this number can ask, of this person or of others. */
export const asksOnPage = (document: FormDocument, number: number): Ask[] =>
  everyPage(document).find((page) => page.number === number)?.asks ?? [];

/** The answers to what was asked of this person: one given before a change of mind that hid its question is none. */
export function askedAnswers(document: FormDocument, answers: Answers): Answers {
  const asked = new Set(
    allAsks(document).flatMap(({ key, question }) => (isAsked(question, answers) ? [key] : [])),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)));
}
