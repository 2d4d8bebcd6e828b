import { LostLink } from '@/features/evaluations/collecting/mailing/components/lost-link';
import { askForLostLink } from '@/features/evaluations/collecting/mailing/posts';
import type { AnswerPage } from './page';
import { unknownLink } from './unknown';

/** /a/lost */
export const lostLink: AnswerPage = {
  show: (_asked, state) => ({ main: <LostLink state={state} /> }),
  take: askForLostLink,
  missing: unknownLink,
};
