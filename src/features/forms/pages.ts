import { english } from '@/languages/english';
import { kinds } from './kinds';
import { type FormDocument, type Question, questionsOf, type ShowIf } from './model';
import { allAsks, type Answers, type Ask, asksOf } from './answers';

/** Questions under one heading. */
export type Block = {
  title: string;
  lead?: string;
  /** It asks how it was before the course: what stands over it is the interface’s, not the form’s. */
  looksBack: boolean;
  asks: Ask[];
};

/**
 * One page of a form as somebody sees it, under the heading of its first block. Its number counts all pages, shown or not,
 * so that it stays the same.
 */
export type FormPage = Block & { number: number; blocks: Block[] };

/** Eight marks and two texts: so much is asked on one page, whatever parts it was written in. */
const shortForm = 10;

/** Whether a form is read at a glance: nothing of it depends on an answer, looks back or asks for a story. */
function isShort(document: FormDocument): boolean {
  const questions = questionsOf(document);
  const isPlain = ({ kind, showIf }: Question) =>
    !showIf && !kinds[kind].looksBack && kinds[kind].answer !== 'story';
  return !document.inParts && questions.length <= shortForm && questions.every(isPlain);
}

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

/**
 * The pages of a form for somebody who has answered this so far: one for all of a short form; else one a section, and one
 * that looks back after each section that asks for confidence. Pages that ask them nothing are left out.
 */
export const pagesOf = (document: FormDocument, answers: Answers): FormPage[] =>
  pagesWith(document, (question) => isAsked(question, answers));

/** All that the page with this number can ask, of this person or of others. */
export const asksOnPage = (document: FormDocument, number: number): Ask[] =>
  pagesWith(document, () => true).find((page) => page.number === number)?.asks ?? [];

type Choose = (question: Question) => boolean;

function pagesWith(document: FormDocument, choose: Choose): FormPage[] {
  const blocks = blocksWith(document, choose);
  const pages = isShort(document) ? [blocks] : blocks.map((block) => [block]);
  return pages.flatMap((within, index) => {
    const asked = within.filter(({ asks }) => asks.length > 0);
    const asks = asked.flatMap((block) => block.asks);
    return asked[0] ? [{ ...asked[0], number: index + 1, asks, blocks: asked }] : [];
  });
}

function blocksWith(document: FormDocument, choose: Choose): Block[] {
  const blocks: Block[] = [];
  for (const section of document.sections) {
    const asked = section.questions.filter(choose);
    const { title, lead } = section;
    blocks.push({
      title,
      lead,
      looksBack: false,
      asks: asked.flatMap((question) => asksOf(question, 'now')),
    });
    if (!section.questions.some((question) => kinds[question.kind].looksBack)) continue;
    const back = asked.flatMap((question) => asksOf(question, 'then'));
    blocks.push({ ...lookingBack, looksBack: true, asks: back });
  }
  return blocks;
}

/** The answers to what was asked of this person: one given before a change of mind that hid its question is none. */
export function askedAnswers(document: FormDocument, answers: Answers): Answers {
  const asked = new Set(
    allAsks(document).flatMap(({ key, question }) => (isAsked(question, answers) ? [key] : [])),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)));
}
