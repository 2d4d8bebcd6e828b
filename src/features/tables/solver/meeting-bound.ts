import { pairsAmong } from './aims';
import type { Layer } from './layers';
import { attends, pairsOf, type SeatingInput } from './input';
import { type BoundedDay, fewestPairs, sharingIn } from './sharing';

/** What each person can't help: to meet so many at least, of so many that they can meet, some of them again and again. */
type Company = { meetings: number; others: number; again: number };

/** No plan has fewer repeated meetings: the largest of three counts. */
export function meetNewBound(
  input: SeatingInput,
  days: readonly BoundedDay[],
  layers: readonly Layer[],
): number {
  const company = companyOf(input, layers);
  const pairs = company.reduce((sum, { others }) => sum + others, 0) / 2;
  const meetings = days.reduce((sum, { people, largest }) => sum + fewestPairs(people.length, largest), 0);
  return Math.max(byPeople(company), meetings - pairs, byNeighbouringDays(input, days));
}

/** Whoever meets more than there are others meets some again; and each such meeting counts for two people. */
function byPeople(company: readonly Company[]): number {
  return Math.ceil(
    company.reduce((sum, { meetings, others, again }) => sum + Math.max(0, meetings - others, again), 0) / 2,
  );
}

function companyOf(input: SeatingInput, layers: readonly Layer[]): Company[] {
  const company = input.people.map((_, person) => ({
    meetings: fewestMeetings(layers, person),
    others: 0,
    again: 0,
  }));
  const sharing = layers.map((layer) => ({ layer, mayShare: sharingIn(layer) }));
  for (const [[one, first], [other, second]] of pairsOf([...company.entries()])) {
    let [possible, certain] = [0, 0];
    for (const { layer, mayShare } of sharing) {
      if (!mayShare(one, other)) continue;
      const days = daysOfBoth(input, layer, one, other);
      possible += days;
      if (layer.unitOf.at(one) === layer.unitOf.at(other)) certain += days;
    }
    for (const each of [first, second]) {
      each.others += Math.sign(possible);
      each.again += Math.max(0, certain - 1);
    }
  }
  return company;
}

function daysOfBoth({ people }: SeatingInput, { days }: Layer, one: number, other: number): number {
  return days.filter((day) => [one, other].every((place) => attendsDay(people[place], day))).length;
}

const attendsDay = (person: SeatingInput['people'][number] | undefined, day: number): boolean =>
  person !== undefined && attends(person, day + 1);

/** On each day, at least one less than the smallest size of a table that the rules leave to the person. */
function fewestMeetings(layers: readonly Layer[], person: number): number {
  return layers.reduce((sum, { unitOf, there, allowed, min }) => {
    const unit = unitOf.at(person);
    if (unit < 0) return sum;
    const smallest = Math.min(...min.list().filter((_, table) => allowed.at(unit, table) === 1));
    const days = there[unit]?.filter((people) => people.includes(person)).length ?? 0;
    return Number.isFinite(smallest) ? sum + days * (smallest - 1) : sum;
  }, 0);
}

/**
 * From one day to the next, those who attend both come from so many tables and go to so many: with more people than
 * ways to go, some go together. A pair that meets on m days does so on at most m − 1 pairs of neighbouring days, so that
 * these may be added up.
 */
function byNeighbouringDays(input: SeatingInput, days: readonly BoundedDay[]): number {
  return days.slice(1).reduce((sum, today, index) => {
    const before = days[index] ?? today;
    const both = before.people.filter((person) => today.people.includes(person)).length;
    const ways = input.remix ? before.tables * today.tables : Math.min(before.tables, today.tables);
    const each = Math.floor(both / Math.max(1, ways));
    return sum + ways * pairsAmong(each) + (both - ways * each) * each;
  }, 0);
}
