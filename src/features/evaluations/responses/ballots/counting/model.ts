import { toKept } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import type { MissingReason } from '../../../missing';
import type { Ballot, BallotPart } from '../model';

/** So many (`count`) gave this mark to this question. */
export type Counted = { key: string; mark: number; count: number };
export type CountedText = { key: string; text: string };
export type CountedGap = { key: string; reason: MissingReason; count: number };

/** What a box said once it was opened: nobody's in particular. */
export type BoxCount = { ballots: number; counts: Counted[]; missing: CountedGap[]; texts: CountedText[] };

/** Who opens which box, and which of its ballots. */
export type BoxTask = { boxId: string; reads: readonly BallotPart[] };

/** Counts a box, in a thread of its own. */
export type CountBox = (task: BoxTask) => Promise<BoxCount>;

/** Adds ballots up as they come, so that a box of any size takes the room of its questions and texts. */
export class Counter {
  #ballots = 0;
  readonly #counts = new Map<string, Counted>();
  readonly #missing = new Map<string, CountedGap>();
  readonly #texts: CountedText[] = [];

  constructor(private readonly document: FormDocument) {}

  add({ answers, missing }: Pick<Ballot, 'answers' | 'missing'>): void {
    this.#ballots += 1;
    for (const { key, mark, text } of toKept(this.document, answers)) {
      if (text !== null) this.#texts.push({ key, text });
      if (mark !== null) addTo(this.#counts, `${mark} ${key}`, { key, mark, count: 0 });
    }
    for (const { key, reason } of missing)
      addTo(this.#missing, `${reason} ${key}`, { key, reason, count: 0 });
  }

  /** `random`: a whole number from 0 to below its argument, from a secure source. */
  result(random: (below: number) => number): BoxCount {
    return {
      ballots: this.#ballots,
      counts: sorted(this.#counts),
      missing: sorted(this.#missing),
      texts: shuffled(this.#texts, random),
    };
  }
}

function addTo<T extends { count: number }>(map: Map<string, T>, name: string, none: T): void {
  const known = map.get(name) ?? none;
  known.count += 1;
  map.set(name, known);
}

/** By name, so that their order says nothing of the order in which they came. */
const sorted = <T>(map: ReadonlyMap<string, T>): T[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

/** Every order as likely as any other (Fisher and Yates). */
function shuffled<T>(list: readonly T[], random: (below: number) => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
