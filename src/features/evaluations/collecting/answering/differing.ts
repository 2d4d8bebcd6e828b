import type { Say } from '@/languages/say';
import { type Answer, type AnswerProblem, type Ask, inputsOf } from '@/features/forms/answers';
import { optionsOf } from '@/features/forms/model';
import type { Differing } from './merging';

/** Says both answers to a question, at its input. */
export function differingProblem(say: Say, { ask, here, elsewhere }: Differing): AnswerProblem {
  const words = [
    elsewhere ? say('differs.there', { answer: inWords(ask, elsewhere) }) : say('differs.thereNone'),
    here ? say('differs.here', { answer: inWords(ask, here) }) : say('differs.hereNone'),
    say('differs.choose'),
  ];
  return { field: inputsOf(ask)[0] ?? ask.key, message: words.join(' ') };
}

/** An answer as it is said in a sentence: words in full, so that none of them are lost. */
function inWords({ question }: Ask, answer: Answer): string {
  if ('mark' in answer) return String(answer.mark);
  if ('text' in answer) return quoted([answer.text]);
  if ('story' in answer) return quoted(Object.values(answer.story).filter((part) => part !== ''));
  const chosen = 'choice' in answer ? [answer.choice] : answer.choices;
  return quoted(optionsOf(question).flatMap(({ key, label }) => (chosen.includes(key) ? [label] : [])));
}

const quoted = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ');
