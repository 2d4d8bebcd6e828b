import { type Aim, attends, daysOf, pairsOf, type Person, type SeatingInput, type SeatedDay } from './input';

/** People who sit at one table on one day. */
export type TableDay = { day: number; table: string; people: Person[] };

export function tableDaysOf(input: SeatingInput, plan: readonly SeatedDay[]): TableDay[] {
  const people = new Map(input.people.map((person) => [person.id, person]));
  return plan.flatMap((tables, index) =>
    tables.map(({ table, people: ids }) => ({
      day: index + 1,
      table,
      people: ids.flatMap((id) => people.get(id) ?? []),
    })),
  );
}

export const valueOf = (person: Person, attribute: string): string | undefined =>
  person.attributes?.[attribute];

/** How many of each value of an attribute there are. Whoever has none is not counted. */
export function countValues(people: readonly Person[], attribute: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = valueOf(person, attribute);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** People of a table on a day who have the value while nobody else there has. */
export function aloneAt(
  { people }: TableDay,
  { attribute, value }: Extract<Aim, { kind: 'not-alone' }>,
): Person[] {
  const alike = people.filter((person) => valueOf(person, attribute) === value);
  return alike.length === 1 ? alike : [];
}

/** Pairs who know each other already, by their ids. */
export type Met = readonly (readonly [string, string])[];

/** Every two people who share a table on more than one day, or on any if they have `met` before, with those days. */
export function meetingsAgain(
  tableDays: readonly TableDay[],
  met: Met = [],
): { pair: [string, string]; days: number[]; met: boolean }[] {
  const before = new Set(met.map((pair) => JSON.stringify([...pair].sort())));
  const meetings = new Map<string, { pair: [string, string]; days: number[] }>();
  for (const { day, people } of tableDays) {
    for (const [one, other] of pairsOf(people.map(({ id }) => id).sort())) {
      const key = JSON.stringify([one, other]);
      const known = meetings.get(key);
      if (known) known.days.push(day);
      else meetings.set(key, { pair: [one, other], days: [day] });
    }
  }
  return [...meetings].flatMap(([key, meeting]) =>
    meeting.days.length > 1 || before.has(key) ? [{ ...meeting, met: before.has(key) }] : [],
  );
}

/** n people make n(n − 1)/2 pairs. */
export const pairsAmong = (people: number): number => (people * (people - 1)) / 2;

/**
 * How far a plan is from an aim: 0 is perfect, and each thing that is missed counts 1.
 * - mix: pairs of people with the same value at the same table, over all tables and days;
 * - not-alone: people with the value who sit with nobody else who has it, over all days;
 * - meet-new: meetings of people who have met on an earlier day, or before the first.
 */
export function measure(aim: Aim, tableDays: readonly TableDay[], met?: Met): number {
  if (aim.kind === 'mix') {
    const counts = tableDays.flatMap(({ people }) => [...countValues(people, aim.attribute).values()]);
    return counts.reduce((sum, count) => sum + pairsAmong(count), 0);
  }
  if (aim.kind === 'not-alone')
    return tableDays.reduce((sum, tableDay) => sum + aloneAt(tableDay, aim).length, 0);
  return meetingsAgain(tableDays, met).reduce(
    (sum, meeting) => sum + meeting.days.length - (meeting.met ? 0 : 1),
    0,
  );
}

/** What the measure would be if the aim were missed wherever these tables let it: the whole that `measure` is a part of. */
export function mostOf(aim: Aim, tableDays: readonly TableDay[]): number {
  if (aim.kind === 'mix')
    return tableDays.reduce(
      (sum, { people }) =>
        sum + pairsAmong(people.filter((person) => valueOf(person, aim.attribute) !== undefined).length),
      0,
    );
  if (aim.kind === 'not-alone')
    return tableDays.reduce(
      (sum, { people }) =>
        sum + people.filter((person) => valueOf(person, aim.attribute) === aim.value).length,
      0,
    );
  return tableDays.reduce((sum, { people }) => sum + pairsAmong(people.length), 0);
}

/** A pair that meets on m days counts m − 1. */
export const repeatedMeetings = (tableDays: readonly TableDay[]): number =>
  meetingsAgain(tableDays).reduce((sum, { days }) => sum + days.length - 1, 0);

/** Who attends each day. */
export const attendance = (input: SeatingInput): Person[][] =>
  daysOf(input).map((day) => input.people.filter((person) => attends(person, day)));
