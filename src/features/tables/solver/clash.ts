import { counted, listed } from '@/writing/words';
import { decide } from './deciding';
import { layersOf } from './layers';
import { attendance } from './aims';
import type { SeatingInput, Rule } from './input';
import { randomFrom } from './random';
import { ruleInWords } from './sentences';

/**
 * Rules that can't all be kept, by their places in the input. `minimal`: all but any one of them could; else the time
 * ran out before that was certain, and some might be spared.
 */
export type Clash = { rules: number[]; minimal: boolean; sentence: string };

/**
 * The least that must change in an input that has no plan: drops rules as long as there is still none, many at once at
 * first, then one by one. What is left can spare none, as no rule ever makes room for another.
 * When `stop` cuts it short, all of the rules still clash, and `minimal` says whether each is known to be needed.
 */
export function clashOf(input: SeatingInput, stop: () => boolean): Clash {
  let kept = [...input.rules.keys()];
  let minimal = true;
  for (
    let size = Math.ceil(kept.length / 2);
    size > 0 && kept.length > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    minimal = true;
    for (let from = 0; from < kept.length;) {
      const without = kept.filter((_, index) => index < from || index >= from + size);
      const decision = decideWith(input, without, stop);
      if (decision === 'none') kept = without;
      else from += size;
      if (decision === 'undecided') minimal = false;
    }
  }
  return {
    rules: kept,
    minimal,
    sentence: clashSentence(
      input,
      kept.flatMap((index) => input.rules[index] ?? []),
    ),
  };
}

/** Whether there is a plan for some of the rules. One layer without is enough to tell that there is none. */
function decideWith(
  input: SeatingInput,
  kept: readonly number[],
  stop: () => boolean,
): 'plan' | 'none' | 'undecided' {
  let found: 'plan' | 'undecided' = 'plan';
  for (const layer of layersOf(
    input,
    kept.flatMap((index) => input.rules[index] ?? []),
  )) {
    const decision = decide(layer, randomFrom(input.seed), stop);
    if (decision === 'none') return 'none';
    if (decision === 'undecided') found = 'undecided';
  }
  return found;
}

function clashSentence(input: SeatingInput, rules: readonly Rule[]): string {
  if (rules.length === 0) return sizeSentence(input);
  if (rules.length === 1) return `This can’t be kept at these tables: ${listed(rules.map(ruleInWords))}.`;
  return `These can’t all be kept: ${rules.map(ruleInWords).join('; ')}.`;
}

/** "38 people don’t fit at 6 tables of 5 to 6", of the first day on which that is so. */
function sizeSentence(input: SeatingInput): string {
  const bare = layersOf({ ...input, remix: true }, []);
  const day = bare.findIndex((layer) => decide(layer, randomFrom(0), () => true) === 'none');
  const open = input.tables.filter(({ closed = [] }) => !closed.includes(day + 1));
  const numbers = [Math.min(...open.map(({ min }) => min)), Math.max(...open.map(({ max }) => max))];
  const sizes = [...new Set(numbers)].join(' to ');
  const tables =
    open.length === 0 ? 'no table at all' : `${counted(open.length, 'table', 'tables')} of ${sizes}`;
  if (day < 0)
    return `With the same tables throughout, people who are away leave ${tables} too full or too empty.`;
  const people = attendance(input)[day]?.length ?? 0;
  return `${counted(people, 'person doesn’t', 'people don’t')} fit at ${tables}${input.days === 1 ? '' : ` on day ${day + 1}`}.`;
}
