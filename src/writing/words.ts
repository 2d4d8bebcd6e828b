const plurals = new Intl.PluralRules('en-GB');

/** The word that goes with a count: "person" for 1, "people" for any other. Whole phrases, too: "form has", "forms have". */
export const plural = (count: number, one: string, other: string): string =>
  plurals.select(count) === 'one' ? one : other;

/** A count and its word: "1 person", "2 people". */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${plural(count, one, other)}`;

const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string => both.format(words);

/** "a", "a or b", "a, b or c". */
export const anyOf = (words: readonly string[]): string => either.format(words);
