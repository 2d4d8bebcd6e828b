import { countValues, valueOf } from './aims';
import { type Layer, layersOf } from './layers';
import { type Aim, attends, positionsOf, type SeatingInput } from './input';
import { meetNewBound } from './meeting-bound';
import { type BoundedDay, boundedDays, fewestPairs, sharingIn } from './sharing';

/**
 * For each aim a number that the measure of no plan can be below, whatever else it does. How each is proven stands in
 * docs/tables-format.md.
 */
export function boundsOf(input: SeatingInput): number[] {
  const days = boundedDays(input);
  const layers = layersOf(input);
  return input.aims.map((aim) => {
    if (aim.kind === 'meet-new') return meetNewBound(input, days, layers);
    const ofDay = (day: BoundedDay, index: number) =>
      aim.kind === 'mix'
        ? mixBound(aim, day)
        : Math.max(bySizes(aim, day), lonely(input, aim, layers, index));
    return days.reduce((sum, day, index) => sum + ofDay(day, index), 0);
  });
}

/** How many pairs who know each other share a table in every plan of the same tables throughout: those who are kept together. */
export function knownPairsBound(input: SeatingInput): number {
  const [layer] = layersOf(input);
  const places = positionsOf(input.people);
  const unitOf = (id: string): number => layer?.unitOf.at(places.get(id) ?? -1) ?? -1;
  return (input.met ?? []).filter(([one, other]) => unitOf(one) >= 0 && unitOf(one) === unitOf(other)).length;
}

/** Each value for itself, spread as evenly as the largest tables allow. */
function mixBound({ attribute }: Extract<Aim, { kind: 'mix' }>, { people, largest }: BoundedDay): number {
  return [...countValues(people, attribute).values()].reduce(
    (sum, count) => sum + fewestPairs(count, largest),
    0,
  );
}

type NotAlone = Extract<Aim, { kind: 'not-alone' }>;

/** One person is alone; where no table has more than two seats, one of an odd number is; where it has one, everybody is. */
function bySizes({ attribute, value }: NotAlone, { people, largest }: BoundedDay): number {
  const count = people.filter((person) => valueOf(person, attribute) === value).length;
  const seats = largest[0] ?? 0;
  if (count <= 1 || seats <= 1) return count;
  return seats === 2 ? count % 2 : 0;
}

/** Those who may share a table with nobody else who has the value. */
function lonely(
  input: SeatingInput,
  { attribute, value }: NotAlone,
  layers: readonly Layer[],
  day: number,
): number {
  const layer = layers.find(({ days }) => days.includes(day));
  if (!layer) return 0;
  const mayShare = sharingIn(layer);
  const alike = [...input.people.entries()]
    .filter(([, person]) => attends(person, day + 1) && valueOf(person, attribute) === value)
    .map(([place]) => place);
  return alike.filter((one) => !alike.some((other) => other !== one && mayShare(one, other))).length;
}
