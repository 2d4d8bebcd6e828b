/** Letters that are no other with a mark, and how they are typed by whoever doesn't have them. */
const typed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** A text as it is searched for: without case, accents, and what is no letter or figure. "Müller-Łoś" is "muller los". */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // Some letters fall apart only once they are small.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}@.]/gu, ' ')
    .replace(/[ßæœøđðłıþ]/g, (letter) => typed[letter] ?? letter)
    .replace(/ +/g, ' ')
    .trim();

/** More words tell nobody apart: each is one more thing that the database looks for. */
const mostWords = 10;

/** The words of a search, each as texts are searched; the first ten. */
export const wordsOf = (search: string): string[] =>
  plain(search)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
