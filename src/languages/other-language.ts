// A text within a page of another language says which language it is in, so that it is read aloud by the right voice, and
// stands apart, so that its full stop stays at its end in a line that runs the other way. The marks are Unicode's own:
// isolates, and tag letters after the first, which nothing draws. Without tag letters it is English.
const begin = '\u2066';
const beginEither = '\u2068';
const end = '\u2069';
const marked = /\u2066([^\u2066\u2069]*)\u2069|\u2068([\u{E0020}-\u{E007E}]+)([^\u2069]*)\u2069/gu;
const firstTag = 0xe0000;

/** A text that is not in the language around it, but in English. */
export const leftInEnglish = (text: string): string => `${begin}${text}${end}`;

/** A text in a language that the page around it doesn't speak. */
export const leftIn = (tag: string, text: string): string =>
  `${beginEither}${[...tag].map((letter) => String.fromCodePoint(firstTag + (letter.codePointAt(0) ?? 0))).join('')}${text}${end}`;

/** A text in pieces, each in the language around it (no tag) or in another. */
export function piecesOf(text: string): { text: string; tag?: string }[] {
  const pieces: { text: string; tag?: string }[] = [];
  let from = 0;
  for (const found of text.matchAll(marked)) {
    pieces.push({ text: text.slice(from, found.index) });
    const [whole, english, letters = '', other = ''] = found;
    pieces.push(
      english === undefined ? { text: other, tag: tagIn(letters) } : { text: english, tag: 'en-GB' },
    );
    from = found.index + whole.length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== '');
}

const tagIn = (letters: string): string =>
  [...letters].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - firstTag)).join('');

/** The same where nothing reads the marks, as in mail. */
export const unmarked = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('');
