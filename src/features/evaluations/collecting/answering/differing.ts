import { type Answer, type AnswerProblem, type Ask, inputsOf } from '@/features/forms/answers';
import { optionsOf } from '@/features/forms/model';
import { listed } from '@/writing/words';
import type { Differing } from './merging';

const chooseOne = 'Choose the one that is right, then go on.';
const saidElsewhere = (answer: string | null): string =>
  answer === null
    ? 'You took this answer back after this page was opened, perhaps on another page.'
    : `You answered ${answer} after this page was opened, perhaps on another page.`;
const saidHere = (answer: string | null): string =>
  answer === null ? 'Here it is left out.' : `Here it says ${answer}.`;

/** Says both answers to a question, at its input. */
export function differingProblem({ ask, here, elsewhere }: Differing): AnswerProblem {
  const words = [saidElsewhere(inWords(ask, elsewhere)), saidHere(inWords(ask, here)), chooseOne];
  return { field: inputsOf(ask)[0] ?? ask.key, message: words.join(' ') };
}

/** An answer as it is said in a sentence: words in full, so that none of them are lost. */
function inWords({ question }: Ask, answer: Answer | undefined): string | null {
  if (!answer) return null;
  if ('mark' in answer) return String(answer.mark);
  if ('text' in answer) return `“${answer.text}”`;
  if ('story' in answer)
    return Object.values(answer.story)
      .filter(Boolean)
      .map((one) => `“${one}”`)
      .join(', ');
  const chosen = 'choice' in answer ? [answer.choice] : answer.choices;
  const labels = optionsOf(question).filter(({ key }) => chosen.includes(key));
  return listed(labels.map(({ label }) => `“${label}”`));
}
