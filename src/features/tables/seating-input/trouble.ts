import { counted, listed, plural } from '@/writing/words';
import { type Feature, featurePlaces, features } from '@/features/needs/table-features';
import { tablesInWords } from '../model';
import { type Layer, layersOf } from '../solver/layers';
import type { Rule } from '../solver/input';
import { isSupporter } from '../supporters';
import { type Facts, type Seating, seatingOf, seatsNeeded, smallestOf } from './model';

/** A sentence about what is lacking, and whom it is about by id; nobody when it is about the room. */
export type Lack = { text: string; people: readonly string[] };

/**
 * What the room and the rules lack before anybody is seated, a sentence each: tables without a coach, needs that no table
 * meets, people for whom no table is left. Said as soon as it was entered, and all of it at once.
 */
export function troubleAhead(facts: Facts): Lack[] {
  if (facts.tables.length === 0) return [];
  const seating = seatingOf({ ...facts, absences: [] }, { remix: false });
  const [layer] = layersOf(seating.input);
  const lacking = features.filter(
    (feature) => !facts.tables.some((table) => table.features.includes(feature)),
  );
  return [
    ...[...sizes(facts), ...withoutCoach(facts)].map((text) => ({ text, people: [] })),
    ...features.flatMap((feature) => unmetNeed(facts, seating, feature)),
    ...(layer ? withoutTable(seating, layer, lacking) : []),
  ];
}

/** Too few seats for everybody, or too few people for tables of the size that was wished. */
function sizes(facts: Facts): string[] {
  const [needed, smallest] = [seatsNeeded(facts), smallestOf(facts)];
  const seats = facts.tables.reduce((sum, { places }) => sum + places, 0);
  if (needed > seats)
    return [`${needed} seats are needed, and the tables have ${seats}. Make another table.`];
  if (smallest === facts.aims.smallest) return [];
  return [
    `${counted(needed, 'seat', 'seats')} can’t be divided into tables of ${facts.aims.smallest} or more, so a table may have ${smallest}.`,
  ];
}

function withoutCoach({ tables }: Facts): string[] {
  const some = tables.filter(({ coach }) => coach === null);
  return some.length === 0 ? [] : [`No coach yet: ${tablesInWords(some)}.`];
}

/** A feature that no table has, or that too few seats have. */
function unmetNeed({ tables }: Facts, { input, names }: Seating, feature: Feature): Lack[] {
  const people = input.rules.flatMap((rule) =>
    rule.kind === 'needs' && rule.feature === feature && names.participants.has(rule.person)
      ? rule.person
      : [],
  );
  const who = people.map((id) => names.participants.get(id) ?? '');
  const having = tables.filter((table) => table.features.includes(feature));
  const seats = having.reduce((sum, { places }) => sum + places, 0);
  if (who.length === 0 || who.length <= seats) return [];
  const needs = `${listed(who)} ${plural(who.length, 'needs', 'need')} a seat ${featurePlaces[feature]}`;
  const why =
    having.length === 0
      ? 'no table is marked so. Mark one under “Room and aims”.'
      : `those tables have ${counted(seats, 'seat', 'seats')}.`;
  return [{ text: `${needs}, and ${why}`, people }];
}

/** People who sit together, or somebody alone, for whom their rules leave no table. */
function withoutTable(
  { input, names, rules }: Seating,
  { units, allowed, max }: Layer,
  lacking: readonly string[],
): Lack[] {
  return units.flatMap((people, unit) => {
    const ids = new Set(people.flatMap((place) => input.people[place]?.id ?? []));
    const about = [...input.rules.entries()].filter(([, rule]) => concerns(rule, ids));
    // Said already.
    if (about.some(([, rule]) => rule.kind === 'needs' && lacking.includes(rule.feature))) return [];
    const left = max.list().filter((_, table) => allowed.at(unit, table) === 1);
    if (left.some((places) => places >= people.length)) return [];
    const concerned = [...ids].filter((id) => !isSupporter(id));
    const who = listed(concerned.map((id) => names.participants.get(id) ?? ''));
    const why = about.map(([index]) => rules[index] ?? '').join('; ');
    const text =
      left.length > 0
        ? `${who} can’t all sit together: no table that suits them has ${people.length} seats.`
        : `No table is left for ${who}: ${why}.`;
    return [{ text, people: concerned }];
  });
}

const concerns = (rule: Rule, ids: ReadonlySet<string>): boolean =>
  'people' in rule ? rule.people.every((id) => ids.has(id)) : ids.has(rule.person);
