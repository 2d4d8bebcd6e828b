import { type Say, speaking } from '@/languages/say';
import type { PromiseKind } from './model';

/** The promise in a person's words: what stands at the top of the form. */
export const promiseIn = (say: Say, promise: PromiseKind): { title: string; text: string } => ({
  title: say(`${promise}.title`),
  text: say(`${promise}.text`),
});

const english = speaking('en');

/** The same as staff read it. */
export const promiseWords: Record<PromiseKind, { title: string; text: string }> = {
  unlinkable: promiseIn(english, 'unlinkable'),
  linked: promiseIn(english, 'linked'),
  named: promiseIn(english, 'named'),
};
