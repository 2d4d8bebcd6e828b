import { measure, tableDaysOf } from './aims';
import { type Breach, breachesOf } from './checking';
import type { SeatingInput, SeatedDay } from './input';

/** What a change does: the measure of each aim before and after, what it breaks that held, and what it mends. */
export type Effect = { aims: { before: number; after: number }[]; broken: Breach[]; mended: Breach[] };

/** What would change if a plan became another one. */
export function effectOf(
  input: SeatingInput,
  before: readonly SeatedDay[],
  after: readonly SeatedDay[],
): Effect {
  const [old, now] = [tableDaysOf(input, before), tableDaysOf(input, after)];
  const [were, are] = [keyed(breachesOf(input, before)), keyed(breachesOf(input, after))];
  return {
    aims: input.aims.map((aim) => ({
      before: measure(aim, old, input.met),
      after: measure(aim, now, input.met),
    })),
    broken: [...are].flatMap(([key, breach]) => (were.has(key) ? [] : [breach])),
    mended: [...were].flatMap(([key, breach]) => (are.has(key) ? [] : [breach])),
  };
}

const keyed = (breaches: readonly Breach[]): Map<string, Breach> =>
  new Map(breaches.map((breach) => [JSON.stringify(breach), breach]));
