import { LostLink } from '@/features/evaluations/collecting/mailing/components/lost-link';
import { askForLostLink } from '@/features/evaluations/collecting/mailing/posts';
import { languageKeys } from '@/languages/known';
import { speakingTo } from './form-place';
import type { AnswerPage } from './page';
import { unknownLink } from './unknown';

/** /a/lost */
export const lostLink: AnswerPage = {
  show: (asked, state) => {
    const say = speakingTo(asked, state.values);
    return { main: <LostLink say={say} state={state} />, say, offered: languageKeys };
  },
  take: askForLostLink,
  missing: unknownLink,
};
