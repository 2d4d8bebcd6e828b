/** What an answer is: one mark, one choice, several choices, a text, or a story. */
export type AnswerShape = 'mark' | 'choice' | 'choices' | 'text' | 'story';

/** What is true of every question of a kind. */
export type KindFacts = {
  /** What it is called where a form is written, and what it asks for. */
  name: string;
  about: string;
  answer: AnswerShape;
  /** Whether it is a scale: a mark from 1 to 5, with words for both ends. */
  ends: boolean;
  /** Whether what can be chosen is written with each question. */
  list: boolean;
  /** What can always be chosen. */
  always: readonly { key: string; label: string }[];
  /** Whether several can be chosen at once, so that each is counted by itself. */
  several: boolean;
  /** Whether it is answered in people's own words. */
  words: boolean;
  /** Whether it is asked twice: for now and, on a page of its own, for before the course. */
  looksBack: boolean;
};

const plain = {
  ends: false,
  list: false,
  always: [],
  several: false,
  words: false,
  looksBack: false,
} as const;
const scale = { ...plain, answer: 'mark', ends: true } as const;

/** Every kind of question, in the order in which they are offered. A kind more is an entry more: the type checker names the rest. */
export const kinds = {
  rating: {
    ...scale,
    name: 'Mark out of 5',
    about: 'With words for 1 and for 5, such as “Not helpful” and “Very helpful”',
  },
  agree: { ...scale, name: 'How far they agree', about: 'A sentence, and a mark from 1 to 5' },
  'yes-no': {
    ...plain,
    answer: 'choice',
    always: [
      { key: 'yes', label: 'Yes' },
      { key: 'no', label: 'No' },
      { key: 'not-sure', label: 'Not sure' },
    ],
    name: 'Yes, no or not sure',
    about: 'One of these three',
  },
  one: {
    ...plain,
    answer: 'choice',
    list: true,
    name: 'One answer from a list',
    about: 'You write the list',
  },
  many: {
    ...plain,
    answer: 'choices',
    list: true,
    several: true,
    name: 'Any answers from a list',
    about: 'You write the list; people tick as many as they like',
  },
  text: { ...plain, answer: 'text', words: true, name: 'In their own words', about: 'A box to write in' },
  confidence: {
    ...scale,
    looksBack: true,
    name: 'Now and before the course',
    about: 'The same mark from 1 to 5 twice: for today, and on a page of its own for before the course',
  },
  story: {
    ...plain,
    answer: 'story',
    words: true,
    name: 'A story of what changed',
    about: 'What happened, when, whom it reached and how one can tell',
  },
} as const satisfies Record<string, KindFacts>;

export type QuestionKind = keyof typeof kinds;
export const questionKinds: readonly QuestionKind[] = Object.keys(kinds).filter(
  (kind): kind is QuestionKind => kind in kinds,
);

/** The kinds of which a fact is true. */
export type KindsThat<Fact extends keyof KindFacts> = {
  [Kind in QuestionKind]: (typeof kinds)[Kind][Fact] extends true ? Kind : never;
}[QuestionKind];
