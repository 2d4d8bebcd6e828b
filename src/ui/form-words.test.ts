import { expect, test } from 'vitest';
import { speaking } from '@/languages/say';
import { englishWords } from './form-words';
import { formWordsIn } from './said';

test('what a form says by itself to staff is what the English catalogue says to those who answer', () => {
  const { locale, ...words } = formWordsIn(speaking('en'));
  expect(englishWords).toEqual({ ...words, locale: locale.replace('-u-nu-latn', '') });
});
