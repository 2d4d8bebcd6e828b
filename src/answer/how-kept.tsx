import { HowAnswersAreKept } from '@/features/evaluations/components/how-answers-are-kept';
import { languageKeys } from '@/languages/known';
import { speakingTo } from './form-place';
import type { AnswerPage } from './page';
import { unknownLink } from './unknown';

/** /how-answers-are-kept */
export const howKept: AnswerPage = {
  show: (asked, state) => {
    const say = speakingTo(asked, state.values);
    return { main: <HowAnswersAreKept say={say} />, say, offered: languageKeys };
  },
  missing: unknownLink,
};
