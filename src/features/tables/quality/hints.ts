import { listed } from '@/writing/words';
import type { PlanMove } from '../seats';
import type { Seating } from '../seating-input/model';
import { afterHint, type Hint, hintsFor } from '../solver/hints';
import { attends, type SeatedDay } from '../solver/input';
import { isSupporter } from '../supporters';
import { type EffectInWords, effectInWords } from './effects';

/** A hint in words, with the moves that follow it and what they would do. */
export type HintInWords = { words: string; moves: PlanMove[]; effect: EffectInWords };

/** The most that are read at once. */
const limit = 3;

/** The moves and exchanges that would help a plan most. */
export const hintsInWords = (seating: Seating, days: readonly SeatedDay[]): HintInWords[] =>
  hintsFor(seating.input, days, limit).map((hint) => ({
    words: inWords(seating, hint),
    moves: movesOf(seating, days, hint),
    effect: effectInWords(seating, days, afterHint(seating.input, days, hint)),
  }));

function inWords({ input, names, numbers }: Seating, { moves, days }: Hint): string {
  const when = days.length === input.days ? '' : ` on day ${listed(days.map(String))}`;
  // Supporters go where the one goes whom they support: nobody needs to be told twice.
  const [first, ...others] = moves.filter(({ person }) => !isSupporter(person));
  const named = (some: typeof others) =>
    listed(some.map(({ person }) => names.participants.get(person) ?? ''));
  if (!first) return '';
  const along = [first, ...others.filter(({ to }) => to === first.to)];
  const back = others.filter(({ to }) => to !== first.to);
  if (back.length > 0)
    return `Swap ${named(along)} ${along.length + back.length > 2 ? 'with' : 'and'} ${named(back)}${when}`;
  return `${first.from === null ? 'Seat' : 'Move'} ${named(along)} ${first.from === null ? 'at' : 'to'} table ${numbers.get(first.to) ?? ''}${when}`;
}

function movesOf({ input }: Seating, plan: readonly SeatedDay[], { moves, days }: Hint): PlanMove[] {
  return moves
    .filter(({ person }) => !isSupporter(person))
    .flatMap(({ person, to }) => {
      const known = input.people.find(({ id }) => id === person);
      return days
        .filter((day) => known && attends(known, day))
        .map((day) => ({
          participantId: person,
          days: [day],
          from: plan[day - 1]?.find(({ people }) => people.includes(person))?.table ?? null,
          to,
        }))
        .filter(({ from }) => from !== to);
    });
}
