import type { Say } from '@/languages/say';
import { allAsks, type Answer, type AnswerProblem, type Answers, type Ask, inputsOf } from '../answers';
import { inWordsOf } from '../drawing/in-words';
import type { FormDocument } from '../model';
import type { Differing } from './merging';

/** Says both answers to a question, at its input. `document`: in the language that is read. */
export function differingProblem(
  say: Say,
  document: FormDocument,
  { ask, here, elsewhere }: Differing,
): AnswerProblem {
  const { question } = allAsks(document).find(({ key }) => key === ask.key) ?? ask;
  const told = (answer: Answer) => inWords(say, question, answer);
  const words = [
    elsewhere ? say('differs.there', { answer: told(elsewhere) }) : say('differs.thereNone'),
    here ? say('differs.here', { answer: told(here) }) : say('differs.hereNone'),
    say('differs.choose'),
  ];
  return { field: inputsOf(ask)[0] ?? ask.key, message: words.join(' ') };
}

/** Says what an answer is by now, at its place where all of them are checked. */
export const changedProblem = (say: Say, ask: Ask, answers: Answers): AnswerProblem => {
  const answer = answers[ask.key];
  const now = answer
    ? say('differs.there', { answer: inWords(say, ask.question, answer) })
    : say('differs.thereNone');
  return { field: checkPlace(ask), message: `${ask.question.label}: ${now}` };
};

/** Where an answer stands on the page where all of them are checked. */
export const checkPlace = ({ key }: Ask): string => `check:${key}`;

/** An answer as it is said in a sentence: a mark as a figure, words in full, so that none of them are lost. */
const inWords = (say: Say, question: Ask['question'], answer: Answer): string =>
  'mark' in answer ? say.number(answer.mark) : `“${inWordsOf(say, question, answer)}”`;
