import type { ByCount } from '@/languages/say';

/** What a form says by itself, beside the words of whoever made it. */
export type FormWords = {
  /** The language, as numbers are written in it. */
  locale: string;
  problem: string;
  error: string;
  done: string;
  upTo: ByCount;
  left: ByCount;
  over: ByCount;
  little: string;
  tooLong: string;
};

/** As staff read it. */
export const englishWords: FormWords = {
  locale: 'en-GB',
  problem: 'There is a problem',
  error: 'Error:',
  done: 'Done:',
  upTo: {
    one: 'You can write up to {n} character.',
    other: 'You can write up to {n} characters.',
  },
  left: { one: '{n} character left', other: '{n} characters left' },
  over: { one: '{n} character too many', other: '{n} characters too many' },
  little: 'There is little room left.',
  tooLong: 'This is too long.',
};

/** The sentence for this number. */
export function countIn({ locale }: FormWords, sentences: ByCount, n: number): string {
  const kind = new Intl.PluralRules(locale).select(n);
  return (sentences[kind] ?? sentences.other).replace('{n}', n.toLocaleString(locale));
}
