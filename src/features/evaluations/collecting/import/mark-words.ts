import type { Ends } from '@/features/forms/model';
import { bare } from '@/sheets/sheet';

/** A word of a column and the mark that it stands for. */
export type WordMarks = Map<string, number>;

const about = ['helpful', 'useful', 'confident', 'likely', 'satisfied', 'effective', 'important', 'relevant'];

/** Scales of five that survey tools and people use, lowest first. Several words of one place stand beside each other. */
const scales: string[][][] = [
  [
    'strongly disagree',
    'disagree',
    'neither agree nor disagree|neutral|neither|undecided|not sure',
    'agree',
    'strongly agree',
  ],
  ['completely disagree', 'disagree', 'neither agree nor disagree|neutral', 'agree', 'completely agree'],
  [
    'strongly disagree',
    'somewhat disagree',
    'neither agree nor disagree',
    'somewhat agree',
    'strongly agree',
  ],
  ['strongly disagree', 'tend to disagree', 'neither agree nor disagree', 'tend to agree', 'strongly agree'],
  ['very unlikely', 'unlikely', 'neither likely nor unlikely|neutral', 'likely', 'very likely'],
  ['extremely unlikely', 'unlikely', 'neither likely nor unlikely', 'likely', 'extremely likely'],
  [
    'very dissatisfied',
    'dissatisfied',
    'neither satisfied nor dissatisfied|neutral',
    'satisfied',
    'very satisfied',
  ],
  ['very poor', 'poor', 'fair|average|ok|satisfactory|adequate', 'good', 'very good'],
  ['very poor', 'poor', 'fair|average|ok|satisfactory|adequate', 'good', 'excellent'],
  ['poor', 'fair', 'good', 'very good', 'excellent'],
  ['poor', 'fair|satisfactory', 'average', 'good', 'excellent'],
  ['never', 'rarely|seldom', 'sometimes', 'often', 'always'],
  ...about.flatMap((word) => [
    [`not at all ${word}`, `not very ${word}`, `somewhat ${word}`, word, `very ${word}`],
    [
      `not at all ${word}|not ${word}`,
      `slightly ${word}`,
      `moderately ${word}`,
      `quite ${word}|fairly ${word}`,
      `very ${word}`,
    ],
    [`not at all ${word}`, `not so ${word}`, `somewhat ${word}`, `very ${word}`, `extremely ${word}`],
    [`not at all ${word}`, `slightly ${word}`, `moderately ${word}`, `very ${word}`, `extremely ${word}`],
  ]),
].map((scale) => scale.map((place) => place.split('|')));

/** Where a scale has a word, from 1; the form's own ends are 1 and 5 wherever a scale doesn't use them for something else. */
function placeIn(scale: string[][], word: string, { low, high }: Ends): number | null {
  const at = scale.findIndex((place) => place.includes(word));
  if (at >= 0) return at + 1;
  return word === bare(low) ? 1 : word === bare(high) ? 5 : null;
}

/**
 * What words of one column mean together. Every scale that has all of them must say the same of each; else null: "good"
 * is 4 below "very good", and 3 below "excellent".
 */
export function marksOfWords(words: readonly string[], ends: Ends): WordMarks | null {
  const own = words.map((word) => placeIn([], word, ends));
  const found = own.every((mark) => mark !== null)
    ? [own]
    : scales.map((scale) => words.map((word) => placeIn(scale, word, ends)));
  const whole = found.filter((marks) => marks.every((mark) => mark !== null));
  const [first, ...others] = whole;
  if (!first || others.some((marks) => marks.some((mark, index) => mark !== first[index]))) return null;
  return new Map(words.map((word, index) => [word, first[index] ?? 0]));
}
