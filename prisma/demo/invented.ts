import { allAsks, type Ask, inputsOf, type Sent } from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, optionsOf } from '@/features/forms/model';

/** What is said in words, by question. The paper quotes people, but not these: they are made up. */
const words: Record<string, readonly string[]> = {
  'hope-in-words': ['I worry that I won’t know the words', 'To meet somebody who has done this before'],
  tomorrow: ['A little more time for the exercises', 'Say what the letters stand for'],
  'how-used': ['I asked for a second patient at the board, and there is one now', 'I waited, and then spoke'],
  'still-needed': ['To meet the others again', 'Somebody to call before a hard meeting'],
};

/** What nobody said otherwise about: in the paper all who answered a month after agreed. */
const allAgreed: Record<string, string> = { 'met-expectations': 'yes', 'would-recommend': 'yes' };

/**
 * A form as somebody might have filled it in, leaning to the good, the same each time: made up altogether, but for what
 * the paper says of everybody. `person` counts from 0.
 */
export const inventedForm = (document: FormDocument, person: number): Sent =>
  Object.fromEntries(
    allAsks(document).flatMap((ask, index): [string, string | string[]][] => {
      const said = saidTo(ask, draw(ask.key, index, person), person);
      return said === null ? [] : [[inputsOf(ask)[0] ?? ask.key, said]];
    }),
  );

/** A number from 0 to 10, as if by chance: the same each time, another for each person and question. */
function draw(key: string, index: number, person: number): number {
  const text = `${key} ${index} ${person}`;
  const mixed = [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return ((mixed >>> 0) ^ (mixed >>> 15)) % 11;
}

function saidTo({ key, question }: Ask, chance: number, person: number): string | string[] | null {
  const agreed = allAgreed[question.key];
  if (agreed) return agreed;
  const options = optionsOf(question).map((option) => option.key);
  switch (kinds[question.kind].answer) {
    case 'mark':
      return markOf(chance, key.endsWith('.then'));
    case 'choice':
      return options[question.kind === 'yes-no' ? yesNoOf(chance) : chance % options.length] ?? null;
    case 'choices':
      return options.filter((_, place) => (chance + place * 3) % 4 < 2).slice(0, 3);
    case 'text':
      return person % 4 === 0 ? (words[question.key]?.[(person / 4) % 2] ?? null) : null;
    case 'story':
      return null;
  }
}

/** Most say yes; the options stand as yes, no, not sure. */
const yesNoOf = (chance: number): number => (chance < 7 ? 0 : chance < 9 ? 1 : 2);

/** Looking back on the time before the course, people were less sure. One in eleven leaves a mark out. */
function markOf(chance: number, back: boolean): string | null {
  if (chance === 10) return null;
  const mark = chance < 5 ? 5 : chance < 8 ? 4 : chance < 9 ? 3 : 2;
  return String(back ? Math.max(1, mark - 1 - (chance % 2)) : mark);
}
