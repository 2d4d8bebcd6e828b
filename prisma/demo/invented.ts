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
      const said = saidTo(ask, (person * 7 + index * 5 + person * index) % 11, person);
      return said === null ? [] : [[inputsOf(ask)[0] ?? ask.key, said]];
    }),
  );

/** `draw`: from 0 to 10. */
function saidTo({ key, question }: Ask, draw: number, person: number): string | string[] | null {
  const agreed = allAgreed[question.key];
  if (agreed) return agreed;
  const options = optionsOf(question).map((option) => option.key);
  switch (kinds[question.kind].answer) {
    case 'mark':
      return markOf(draw, key.endsWith('.then'));
    case 'choice':
      return options[draw % 4 === 3 ? 1 : draw % options.length] ?? null;
    case 'choices':
      return options.filter((_, place) => (draw + place * 3) % 4 < 2).slice(0, 3);
    case 'text':
      return person % 4 === 0 ? (words[question.key]?.[(person / 4) % 2] ?? null) : null;
    case 'story':
      return null;
  }
}

/** Looking back on the time before the course, people were less sure. One in eleven leaves a mark out. */
function markOf(draw: number, back: boolean): string | null {
  if (draw === 10) return null;
  const mark = draw < 5 ? 5 : draw < 8 ? 4 : draw < 9 ? 3 : 2;
  return String(back ? Math.max(1, mark - 1 - (draw % 2)) : mark);
}
