// English that stands where a translation lacks something: set apart, so that its full stop stays at its end in a line that
// runs from right to left, and so that it can be read aloud as English. The marks are Unicode’s own isolates.
const begin = '\u2066';
const end = '\u2069';

/** A text that is not in the language around it, but in English. */
export const leftInEnglish = (text: string): string => `${begin}${text}${end}`;

/** A text in pieces, each in the language around it or left in English. */
export const piecesOf = (text: string): { text: string; english: boolean }[] =>
  text
    .split(/\u2066([^\u2066\u2069]*)\u2069/)
    .map((piece, index) => ({ text: piece, english: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
