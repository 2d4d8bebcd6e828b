import type { Participant } from '@/features/participants/model';
import type { TeamMember } from '@/features/participants/team/model';
import { type Absence, daysAway } from '../away';
import type { Table } from '../model';
import { conflictsOf, type Names, namesOf, ruleInWords, type SeatingRule } from '../rules/model';
import type { LockedSeat } from '../seats';
import type { Aim, Person, PlannedTable, SeatingInput, Rule } from '../solver/input';
import { supporterId } from '../supporters';
import type { AimKey, SeatingAims } from '../aims/model';

/** All that a seating plan depends on. `days`: how many the cohort has. `coaches`: of the cohort, with a table or not. */
export type Facts = {
  days: number;
  participants: readonly Participant[];
  tables: readonly Table[];
  coaches: readonly TeamMember[];
  aims: SeatingAims;
  rules: readonly SeatingRule[];
  absences: readonly Absence[];
};

/** An input for the solver, with what its ids stand for: a rule in words for each of its rules, the key of each of its aims. */
export type Seating = {
  input: SeatingInput;
  rules: string[];
  aimKeys: AimKey[];
  names: Names;
  numbers: ReadonlyMap<string, number>;
};

/** Half a minute: several times what a large cohort takes. */
const timeLimitMs = 30_000;

/** Puts a cohort's facts into the solver's words. Whoever withdrew is left out, and rules about them. */
export function seatingOf(
  facts: Facts,
  remix: boolean,
  locked: readonly LockedSeat[] = [],
  seed = 1,
): Seating {
  const people = facts.participants.filter((one) => !one.withdrawn);
  const names = namesIn(facts, people);
  const numbers = new Map(facts.tables.map(({ id, number }) => [id, number]));
  const rules = [
    ...people.filter(isSupported).map(supporterRule),
    ...personalRules(facts, people, names),
    ...conflictRules(facts, people, names),
    ...lockedRules(locked, remix, names, numbers),
  ];
  const met = metBefore(facts.rules);
  const aims = weightedAims(facts.aims, remix, met.length > 0);
  const input: SeatingInput = {
    people: people.flatMap((one) => [
      toPerson(one, people, facts.absences),
      ...(isSupported(one) ? [supporterOf(one, facts.absences)] : []),
    ]),
    tables: facts.tables.map((table) => toTable(table, facts)),
    days: facts.days,
    remix,
    rules: rules.map(({ rule }) => rule),
    aims: aims.map(({ aim }) => aim),
    ...(met.length > 0 && { met }),
    seed,
    timeLimitMs,
  };
  return {
    input,
    rules: rules.map(({ words }) => words),
    aimKeys: aims.map(({ key }) => key),
    names,
    numbers,
  };
}

/** How often the solver counts each thing: with the same tables throughout and nobody away, each day is like the first. */
export const timesCounted = ({ remix, people, days }: SeatingInput): number =>
  !remix && people.every(({ away = [] }) => away.length === 0) ? days : 1;

const isSupported = ({ supporter }: Participant): boolean => supporter !== '';

/** A supporter comes and stays away with whom they support. */
const supporterOf = ({ id }: Participant, absences: readonly Absence[]): Person => ({
  id: supporterId(id),
  away: daysAway(absences, id),
});

const namesIn = ({ coaches }: Facts, people: readonly Participant[]): Names => ({
  participants: new Map([
    ...namesOf(people),
    ...people
      .filter(isSupported)
      .map(({ id, name, supporter }) => [supporterId(id), `${supporter} (with ${name})`] as const),
  ]),
  coaches: new Map(coaches.map(({ personId, name }) => [personId, name])),
});

type InWords = { rule: Rule; words: string };

const supporterRule = ({ id, name, supporter }: Participant): InWords => ({
  rule: { kind: 'together', people: [id, supporterId(id)] },
  words: `${name} beside ${supporter}, who supports them`,
});

function personalRules({ rules }: Facts, people: readonly Participant[], names: Names): InWords[] {
  const here = new Set(people.map(({ id }) => id));
  return rules.flatMap((known): InWords[] => {
    const { kind, participantId, otherId, feature } = known;
    const words = ruleInWords(known, names);
    if (!here.has(participantId) || (otherId && !here.has(otherId))) return [];
    if ((kind === 'apart' || kind === 'together') && otherId)
      return [{ rule: { kind, people: [participantId, otherId] }, words }];
    return kind === 'needs' && feature ? [{ rule: { kind, person: participantId, feature }, words }] : [];
  });
}

/** A conflict counts where the coach has a table. */
function conflictRules(
  { tables, coaches, rules }: Facts,
  people: readonly Participant[],
  names: Names,
): InWords[] {
  const atTables = coaches.filter(({ personId }) =>
    tables.some((table) => table.coach?.personId === personId),
  );
  const here = new Set(people.map(({ id }) => id));
  return conflictsOf(people, atTables, rules)
    .filter(
      ({ participantId, coachId }) =>
        here.has(participantId) && atTables.some(({ personId }) => personId === coachId),
    )
    .map(({ participantId, coachId, why }) => ({
      rule: { kind: 'conflict', coach: coachId, person: participantId },
      words: `${names.participants.get(participantId) ?? ''} not with ${names.coaches.get(coachId) ?? ''}: ${why}`,
    }));
}

function lockedRules(
  locked: readonly LockedSeat[],
  remix: boolean,
  names: Names,
  numbers: ReadonlyMap<string, number>,
): InWords[] {
  // With the same tables throughout, one lock holds on all days.
  const seats = remix
    ? locked
    : locked.filter(
        (seat, index) => locked.findIndex((other) => other.participantId === seat.participantId) === index,
      );
  return seats
    .filter(({ participantId, tableId }) => names.participants.has(participantId) && numbers.has(tableId))
    .map(({ participantId, tableId, day }) => ({
      rule: { kind: 'locked', person: participantId, table: tableId, ...(remix && { day }) },
      words: `${names.participants.get(participantId) ?? ''} locked to table ${numbers.get(tableId) ?? ''}${remix ? ` on day ${day}` : ''}`,
    }));
}

const metBefore = (rules: readonly SeatingRule[]): [string, string][] =>
  rules.flatMap(({ kind, participantId, otherId }): [string, string][] =>
    kind === 'knows' && otherId ? [[participantId, otherId]] : [],
  );

function weightedAims(aims: SeatingAims, remix: boolean, someMet: boolean): { key: AimKey; aim: Aim }[] {
  const mix = (key: AimKey): { key: AimKey; aim: Aim } => ({
    key,
    aim: { kind: 'mix', attribute: key, weight: aims[key] },
  });
  const all: { key: AimKey; aim: Aim }[] = [
    {
      key: 'newcomers',
      aim: { kind: 'not-alone', attribute: 'experience', value: 'new', weight: aims.newcomers },
    },
    mix('experience'),
    mix('organisation'),
    mix('area'),
    mix('lived'),
    // With the same tables throughout, everybody meets their table again, whatever the plan.
    ...(remix || someMet
      ? [{ key: 'meetings' as const, aim: { kind: 'meet-new' as const, weight: aims.meetings } }]
      : []),
  ];
  return all.filter(({ key }) => aims[key] > 0);
}

function toPerson(one: Participant, people: readonly Participant[], absences: readonly Absence[]): Person {
  const asFirstWritten = (field: 'organisation' | 'area') =>
    people.find((other) => plain(other[field]) === plain(one[field]))?.[field] ?? '';
  const attributes = {
    experience: one.experience,
    lived: one.livedAs,
    organisation: asFirstWritten('organisation'),
    area: asFirstWritten('area'),
  };
  // Whoever has said nothing is like nobody.
  const said = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.trim() !== ''));
  return { id: one.id, attributes: said, away: daysAway(absences, one.id) };
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function toTable({ id, places, features, coach }: Table, { aims, absences }: Facts): PlannedTable {
  const closed = daysAway(absences, id);
  return {
    id,
    min: Math.min(aims.smallest, places),
    max: places,
    features,
    ...(coach && { coach: coach.personId }),
    ...(closed.length > 0 && { closed }),
  };
}
