import { calledName } from '@/features/accounts/preferences/model';
import { isSupportedOn } from '@/features/participants/model';
import type { Plan } from '../plans/model';
import type { Facts } from '../seating-input/model';
import { namesOf, toldApart } from '../rules/model';
import { partsOfName, surnameFirst } from '@/writing/names';
import { inReadingOrder } from '@/writing/reading-order';
import { tableOf } from '../seats';

export const prints = ['cards', 'plan', 'sheets', 'moves'] as const;
export type Print = (typeof prints)[number];
export const printWords: Record<Print, string> = {
  cards: 'Name cards',
  plan: 'Table plan for the wall',
  sheets: 'Coach’s sheets',
  moves: 'Who moves where',
};

export type SeatedPerson = {
  id: string;
  name: string;
  supporter: string;
  isNew: boolean;
};
export type PrintedTable = { id: string; number: number; coach: string | null; people: SeatedPerson[] };

/** The tables of a plan on one day with their people by name. Tables that are empty that day are left out. */
export function tablesOn(facts: Facts, plan: Pick<Plan, 'seats'>, day: number): PrintedTable[] {
  const names = namesOf(facts.participants);
  return facts.tables
    .map((table) => {
      const ids = new Set(
        plan.seats
          .filter((seat) => seat.day === day && seat.tableId === table.id)
          .map(({ participantId }) => participantId),
      );
      const people = facts.participants
        .filter(({ id, withdrawn }) => ids.has(id) && !withdrawn)
        .map((one) => ({
          id: one.id,
          name: names.get(one.id) ?? one.name,
          supporter: isSupportedOn(one, day) ? one.supporter : '',
          isNew: one.experience === 'new',
        }));
      return { id: table.id, number: table.number, coach: table.coach?.name ?? null, people };
    })
    .filter(({ people }) => people.length > 0);
}

/** In which order names stand on the wall: by what people are called, or by surname. */
export const orders = ['first', 'surname'] as const;
export type Order = (typeof orders)[number];

/** Where each person sits on each day (null: nowhere). `name` tells apart whoever has another's; `filed` is the same, surname first. */
export type PersonsSeats = {
  id: string;
  name: string;
  card: NameOnCard;
  filed: string;
  tables: (number | null)[];
};

/** Under which name somebody is looked for who likes to be called by another: that one, and their surname. */
const filedAs = (knownAs: string, name: string): string => {
  const { surname } = partsOfName(name.trim().replace(/\s+/g, ' '));
  return knownAs.endsWith(surname) ? knownAs : `${knownAs} ${surname}`;
};

/** Everybody with a seat, by name. */
export function seatsByName(facts: Facts, plan: Pick<Plan, 'seats'>): PersonsSeats[] {
  const names = toldApart(facts.participants);
  const numbers = new Map(facts.tables.map(({ id, number }) => [id, number]));
  return facts.participants
    .filter(({ withdrawn }) => !withdrawn)
    .map((one) => ({ ...one, called: calledName(one), apart: names.get(one.id)?.apart ?? '' }))
    .map(({ id, name, knownAs, called, apart }) => ({
      id,
      name: `${called} ${apart}`.trim(),
      card: knownAs ? cardOf(knownAs, name, apart) : nameOnCard(name, apart),
      filed: `${surnameFirst(knownAs ? filedAs(knownAs, name) : name)} ${apart}`.trim(),
      tables: Array.from(
        { length: facts.days },
        (_, index) => numbers.get(tableOf(plan.seats, id, index + 1) ?? '') ?? null,
      ),
    }))
    .filter(({ tables }) => tables.some((table) => table !== null))
    .sort((a, b) => inReadingOrder(a.name, b.name));
}

/** A name in two lines for a card that is read across a table. `size`: how long the large line is. */
export type NameOnCard = { large: string; small: string; size: 'usual' | 'long' | 'longer' | 'longest' };

/** What somebody is called in large letters, and the rest of the name under it. `apart`: what tells them from a namesake. */
export function nameOnCard(written: string, apart: string): NameOnCard {
  const name = written.trim().replace(/\s+/g, ' ');
  const { called, surname } = partsOfName(name);
  const rest = name.startsWith(called)
    ? name.slice(called.length).trim()
    : name === `${surname}, ${called}`
      ? surname
      : name;
  return {
    large: called,
    small: [rest, apart].filter((part) => part !== '').join(' '),
    size: sizeOf(called),
  };
}

/** The card of somebody who likes to be called otherwise: that in large letters, and their surname under it. */
function cardOf(knownAs: string, name: string, apart: string): NameOnCard {
  const { surname } = partsOfName(name);
  const rest = surname === name || knownAs.includes(surname) ? '' : surname;
  return {
    large: knownAs,
    small: [rest, apart].filter((part) => part !== '').join(' '),
    size: sizeOf(knownAs),
  };
}

/** So many letters fit on a line in each size. */
const fits = [
  [11, 'usual'],
  [16, 'long'],
  [24, 'longer'],
] as const;

const sizeOf = (text: string): NameOnCard['size'] =>
  fits.find(([most]) => [...text].length <= most)?.[1] ?? 'longest';

/** Who sits where on a day, in the order in which they are looked up. */
export function onTheWall(
  people: readonly PersonsSeats[],
  day: number,
  order: Order,
): { id: string; name: string; table: number }[] {
  const here = people.flatMap((one) => {
    const table = one.tables[day - 1] ?? null;
    return table === null ? [] : [{ one, table }];
  });
  if (order === 'surname') here.sort((a, b) => inReadingOrder(a.one.filed, b.one.filed));
  return here.map(({ one, table }) => ({
    id: one.id,
    name: order === 'surname' ? one.filed : one.name,
    table,
  }));
}

/** Cards in the order in which they are laid out: table by table on a day, then whoever has no seat on it. */
export const byTable = (people: readonly PersonsSeats[], day: number): PersonsSeats[] =>
  [...people].sort((a, b) => (a.tables[day - 1] ?? Infinity) - (b.tables[day - 1] ?? Infinity) || 0);
