import type { Absence } from '../away';
import { namesOf } from '../rules/model';
import { type PlannedSeat, tableOf } from '../seats';
import type { Facts } from '../seating-input/model';

/** Somebody, or a table, that can be away. `words`: what it means to press them. */
type Expected = { id: string; kind: Absence['kind']; name: string; words: string };

const coach = ({ personId, name }: { personId: string; name: string }): Expected => ({
  id: personId,
  kind: 'coach',
  name: `${name}, coach`,
  words: `${name}, coach, isn’t there`,
});

/** Who can be away on a day of a plan, by their tables: people, the coach, the table itself. Whoever has none comes last. */
export function absenceGroups(
  { participants, coaches, tables }: Facts,
  { seats }: { seats: readonly PlannedSeat[] },
  day: number,
): { title: string; names: Expected[] }[] {
  const tableOfPerson = ({ id }: { id: string }) => tableOf(seats, id, day);
  const names = namesOf(participants);
  const people = participants.filter(({ withdrawn }) => !withdrawn);
  const person = ({ id, name }: { id: string; name: string }): Expected => ({
    id,
    kind: 'participant',
    name: names.get(id) ?? name,
    words: `${names.get(id) ?? name} isn’t there`,
  });
  const atTables = tables.map((table) => ({
    title: `Table ${table.number}`,
    names: [
      ...people.filter((one) => tableOfPerson(one) === table.id).map(person),
      ...(table.coach ? [coach(table.coach)] : []),
      {
        id: table.id,
        kind: 'table' as const,
        name: `Table ${table.number} can’t be used`,
        words: `Table ${table.number} can’t be used`,
      },
    ],
  }));
  const without = [
    ...people.filter((one) => tableOfPerson(one) === null).map(person),
    ...coaches
      .filter(({ personId }) => !tables.some((table) => table.coach?.personId === personId))
      .map(coach),
  ];
  return [...atTables, { title: 'Without a table', names: without }];
}
