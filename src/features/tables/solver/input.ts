/** Who is to be seated. `away` lists days, numbered from 1. */
export type Person = { id: string; attributes?: Record<string, string>; away?: number[] };

/** A table that may be used. It stays empty, or seats from `min` to `max` people; on the days in `closed`, numbered from 1, nobody. */
export type PlannedTable = {
  id: string;
  min: number;
  max: number;
  features?: string[];
  coach?: string;
  closed?: number[];
  /** Days on which fewer than `min` will do. */
  smaller?: { day: number; min: number }[];
};

/** What no plan may break. */
export type Rule =
  | { kind: 'apart'; people: string[] }
  | { kind: 'together'; people: string[] }
  | { kind: 'needs'; person: string; feature: string; day?: number }
  | { kind: 'conflict'; coach: string; person: string }
  | { kind: 'locked'; person: string; table: string; day?: number };

/** What a plan should come close to; `weight` says how much it counts. */
export type Aim =
  | { kind: 'mix'; attribute: string; weight: number }
  | { kind: 'not-alone'; attribute: string; value: string; weight: number }
  | { kind: 'meet-new'; weight: number };

/** `days`: how many. `remix`: new tables each day, or the same throughout. */
export type SeatingInput = {
  people: Person[];
  tables: PlannedTable[];
  days: number;
  remix: boolean;
  rules: Rule[];
  aims: Aim[];
  /** Pairs who know each other already. */
  met?: [string, string][];
  seed: number;
  timeLimitMs: number;
};

/** One day's tables with those who sit at them, by id. Tables that stay empty are left out. */
export type SeatedDay = { table: string; people: string[] }[];

/** How few people may sit at a table on a day, unless it is empty. */
export const minOn = ({ min, smaller = [] }: PlannedTable, day: number): number =>
  smaller.reduce((least, one) => (one.day === day ? Math.min(least, one.min) : least), min);

export const attends = (person: Person, day: number): boolean => !(person.away ?? []).includes(day);

/** The days of an input: 1, 2, … */
export const daysOf = ({ days }: Pick<SeatingInput, 'days'>): number[] =>
  Array.from({ length: days }, (_, index) => index + 1);

/** Where each id stands in its list. */
export const positionsOf = (things: readonly { id: string }[]): Map<string, number> =>
  new Map(things.map(({ id }, index) => [id, index]));

/** Every two of a list, each pair once. */
export function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((first, index) => list.slice(index + 1).map((second): [T, T] => [first, second]));
}
