import { createElement, Fragment, type ReactNode } from 'react';
import type { Say } from '@/languages/say';
import type { FormWords } from './form-words';

/** A sentence piece by piece, as one thing to draw. */
export const drawn = (pieces: readonly ReactNode[]): ReactNode => createElement(Fragment, {}, ...pieces);

/** What a form says by itself, in a language. */
export const formWordsIn = (say: Say): FormWords => ({
  locale: say.locale,
  problem: say('form.problem'),
  error: say('field.error'),
  done: say('notice.done'),
  upTo: say.byCount('text.upTo'),
  left: say.byCount('text.left'),
  over: say.byCount('text.over'),
  little: say('text.little'),
  tooLong: say('text.tooLong'),
});
