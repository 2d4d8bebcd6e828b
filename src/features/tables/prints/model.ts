import type { Plan } from '../plans/model';
import type { Facts } from '../seating-input/model';
import { namesOf, needsOf, type SeatingRule } from '../rules/model';
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
  needs: SeatingRule[];
};
export type PrintedTable = { id: string; number: number; coach: string | null; people: SeatedPerson[] };

/** The tables of a plan on one day with their people by name and what each needs. Tables that are empty that day are left out. */
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
          supporter: one.supporter,
          isNew: one.experience === 'new',
          needs: needsOf(one.id, facts.rules),
        }));
      return { id: table.id, number: table.number, coach: table.coach?.name ?? null, people };
    })
    .filter(({ people }) => people.length > 0);
}

/** Where each person sits on each day (null: nowhere), by name. */
export type PersonsSeats = { id: string; name: string; tables: (number | null)[] };

export function seatsByName(facts: Facts, plan: Pick<Plan, 'seats'>): PersonsSeats[] {
  const names = namesOf(facts.participants);
  const numbers = new Map(facts.tables.map(({ id, number }) => [id, number]));
  return facts.participants
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, name }) => {
      return {
        id,
        name: names.get(id) ?? name,
        tables: Array.from(
          { length: facts.days },
          (_, index) => numbers.get(tableOf(plan.seats, id, index + 1) ?? '') ?? null,
        ),
      };
    })
    .filter(({ tables }) => tables.some((table) => table !== null))
    .sort((a, b) => a.name.localeCompare(b.name));
}
