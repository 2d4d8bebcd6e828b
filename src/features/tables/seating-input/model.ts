import { isSupportedOn, type Participant } from '@/features/participants/model';
import type { TeamMember } from '@/features/participants/team/model';
import { type Absence, daysAway } from '../away';
import type { Table } from '../model';
import { conflictsOf, type Names, namesOf, ruleInWords, type SeatingRule } from '../rules/model';
import type { LockedSeat, SmallerTable } from '../seats';
import type { Aim, Person, PlannedTable, SeatedDay, SeatingInput, Rule } from '../solver/input';
import { supporterId } from '../supporters';
import type { AimKey, SeatingAims } from '../aims/model';
import { smallestThatFits } from './sizes';

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

/**
 * An input for the solver, with what its ids stand for: a rule in words for each of its rules, the key of each of its aims.
 * `alike`: for each rule that was found for everybody of a coach's organisation, one line that tells all of them.
 */
export type Seating = {
  input: SeatingInput;
  rules: string[];
  alike: (string | null)[];
  aimKeys: AimKey[];
  names: Names;
  numbers: ReadonlyMap<string, number>;
};

/** Half a minute: several times what a large cohort takes. */
const timeLimitMs = 30_000;

/**
 * What a plan brings along: whether its tables are new each day, the seats that stay, the tables that may be smaller on a
 * day, and where chance begins.
 */
export type PlanTerms = {
  remix: boolean;
  locked?: readonly LockedSeat[];
  smaller?: readonly SmallerTable[];
  seed?: number;
};

/** Puts a cohort's facts into the solver's words. Whoever withdrew is left out, and rules about them. */
export function seatingOf(facts: Facts, { remix, locked = [], smaller = [], seed = 1 }: PlanTerms): Seating {
  const people = facts.participants.filter((one) => !one.withdrawn);
  const names = namesIn(facts, people);
  const numbers = new Map(facts.tables.map(({ id, number }) => [id, number]));
  const rules = [
    ...people.filter(isSupported).map(supporterRule),
    ...personalRules(facts, people, names),
    ...conflictRules(facts, people, names),
    ...lockedRules(locked, remix ? 1 : facts.days, names, numbers),
  ];
  const met = metBefore(facts.rules);
  const smallest = smallestOf(facts);
  const aims = weightedAims(facts.aims, remix, met.length > 0);
  const input: SeatingInput = {
    people: people.flatMap((one) => [
      toPerson(one, people, facts.absences),
      ...(isSupported(one) ? [supporterOf(one, facts.days, facts.absences)] : []),
    ]),
    tables: facts.tables.map((table) => toTable(table, smallest, facts.absences, smaller)),
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
    alike: rules.map(({ alike = null }) => alike),
    aimKeys: aims.map(({ key }) => key),
    names,
    numbers,
  };
}

/** How often the solver counts each thing in some plans: with the same tables throughout and nobody away or elsewhere for a day, each day is like the first. */
export const timesCounted = (
  { remix, people, days }: SeatingInput,
  ...plans: (readonly SeatedDay[])[]
): number =>
  !remix && people.every(({ away = [] }) => away.length === 0) && plans.every(isSameEachDay) ? days : 1;

/** Whether everybody sits at the same table on all days. */
const isSameEachDay = (plan: readonly SeatedDay[]): boolean =>
  plan.every((day) => JSON.stringify(day) === JSON.stringify(plan[0]));

/** How many seats everybody needs: whoever comes with a supporter needs two. */
export const seatsNeeded = ({ participants }: Pick<Facts, 'participants'>): number =>
  participants
    .filter(({ withdrawn }) => !withdrawn)
    .reduce((sum, one) => sum + (isSupported(one) ? 2 : 1), 0);

/** How many tables are enough in groups of five: for everybody who is there, or before anybody is, for all places. */
export const tablesToMake = (facts: Pick<Facts, 'participants'>, places: number): number =>
  Math.max(1, Math.ceil((seatsNeeded(facts) || places) / 5));

/** How few may sit at a table: as the aims say, or fewer where nobody could be seated otherwise. */
export const smallestOf = (facts: Pick<Facts, 'participants' | 'tables' | 'aims'>): number =>
  smallestThatFits(
    facts.aims.smallest,
    seatsNeeded(facts),
    facts.tables.map(({ places }) => places),
  );

const isSupported = ({ supporter }: Participant): boolean => supporter !== '';

/** A supporter stays away with whom they support, and on the days that they don't come. */
const supporterOf = (one: Participant, days: number, absences: readonly Absence[]): Person => {
  const away = daysAway(absences, one.id);
  const all = Array.from({ length: days }, (_, index) => index + 1);
  return {
    id: supporterId(one.id),
    away: all.filter((day) => away.includes(day) || !isSupportedOn(one, day)),
  };
};

const namesIn = ({ coaches }: Facts, people: readonly Participant[]): Names => ({
  participants: new Map([
    ...namesOf(people),
    ...people
      .filter(isSupported)
      .map(({ id, name, supporter }) => [supporterId(id), `${supporter} (with ${name})`] as const),
  ]),
  coaches: new Map(coaches.map(({ personId, name }) => [personId, name])),
});

type InWords = { rule: Rule; words: string; alike?: string };

const supporterRule = ({ id, name, supporter }: Participant): InWords => ({
  rule: { kind: 'together', people: [id, supporterId(id)] },
  words: `${name} beside ${supporter}, who supports them`,
});

function personalRules({ rules }: Facts, people: readonly Participant[], names: Names): InWords[] {
  const here = new Set(people.map(({ id }) => id));
  return rules.flatMap((known): InWords[] => {
    const { kind, participantId, otherId, feature, days = [] } = known;
    const words = ruleInWords(known, names);
    if (!here.has(participantId) || (otherId && !here.has(otherId))) return [];
    if ((kind === 'apart' || kind === 'together') && otherId)
      return [{ rule: { kind, people: [participantId, otherId] }, words }];
    if (kind !== 'needs' || !feature) return [];
    const rule = { kind, person: participantId, feature };
    return days.length === 0
      ? [{ rule, words }]
      : days.map((day) => ({ rule: { ...rule, day }, words: `${words} on day ${day}` }));
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
    .map(({ participantId, coachId, why, share }): InWords => {
      const coach = names.coaches.get(coachId) ?? '';
      return {
        rule: { kind: 'conflict', coach: coachId, person: participantId },
        words: `${names.participants.get(participantId) ?? ''} not with ${coach}: ${why}`,
        ...(share !== null && { alike: `${coach} not with those of ${share}` }),
      };
    });
}

function lockedRules(
  locked: readonly LockedSeat[],
  daysInOne: number,
  names: Names,
  numbers: ReadonlyMap<string, number>,
): InWords[] {
  const daysAt = ({ participantId, tableId }: LockedSeat) =>
    locked.filter((seat) => seat.participantId === participantId && seat.tableId === tableId).length;
  const isFirst = ({ participantId }: LockedSeat, index: number) =>
    locked.findIndex((seat) => seat.participantId === participantId) === index;
  return locked.flatMap((seat, index): InWords[] => {
    const [who, table] = [names.participants.get(seat.participantId), numbers.get(seat.tableId)];
    if (who === undefined || table === undefined) return [];
    // With the same tables throughout, one lock holds on all days; but not for whoever moved, or is away, on some of them.
    const onAll = daysInOne > 1 && daysAt(seat) === daysInOne;
    if (onAll && !isFirst(seat, index)) return [];
    return [
      {
        rule: {
          kind: 'locked',
          person: seat.participantId,
          table: seat.tableId,
          ...(!onAll && { day: seat.day }),
        },
        words: `${who} locked to table ${table}${onAll ? '' : ` on day ${seat.day}`}`,
      },
    ];
  });
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

function toTable(
  { id, places, features, coach }: Table,
  smallest: number,
  absences: readonly Absence[],
  smaller: readonly SmallerTable[],
): PlannedTable {
  const closed = daysAway(absences, id);
  const fewer = smaller.filter(({ tableId }) => tableId === id);
  return {
    id,
    min: Math.min(smallest, places),
    max: places,
    features,
    ...(coach && { coach: coach.personId }),
    ...(closed.length > 0 && { closed }),
    ...(fewer.length > 0 && { smaller: fewer.map(({ day, fewest }) => ({ day, min: fewest })) }),
  };
}
