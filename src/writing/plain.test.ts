import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, wordsOf } from './plain';

const hasWords = (text: string, search: string): boolean =>
  wordsOf(search).every((word) => plain(text).includes(word));

describe('the words of a search', () => {
  it.each([
    ['Jürgen Müller', 'muller'],
    ['Jürgen Müller', 'MÜLLER jürgen'],
    ['Łukasz Østergård', 'lukasz ostergard'],
    ['Siân O’Brien-Jones', 'obrien jones'],
    ['Straße', 'strasse'],
    ['Nguyễn', 'nguyen'],
    ['Zoë', 'Zoe\u0308'],
    ['Ann', ''],
  ])('finds %s by “%s”', (text, search) => expect(hasWords(text, search)).toBe(true));

  it('needs every word', () => expect(hasWords('Ann Lee', 'ann smith')).toBe(false));

  it('finds every text by itself, and is done in one go', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hasWords(text, text)).toBe(true);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    ));
});
