import { londonDate } from '@/calendar/london';
import { listed, plural } from '@/writing/words';
import type { Facts } from '../seating-input/model';
import { namesOf } from '../rules/model';
import type { Solution } from '../solver/solve';
import { daysOf, type SeatingInput } from '../solver/input';
import { joined, type PlanMove, type PlannedSeat, type SmallerTable, tableOf } from '../seats';

/** waiting: being worked out. without: there is no such plan, or none was found. */
export type PlanState = 'waiting' | 'ready' | 'without';

/** One of a cohort's plans, without its seats. `share`: how much of the search is done, from 0 to 1. */
export type PlanLine = {
  id: string;
  cohortId: string;
  number: number;
  state: PlanState;
  inUse: boolean;
  remix: boolean;
  fromNumber: number | null;
  share: number;
  /** When the search last said how far it was; null before it began. */
  seenAt: Date | null;
  stopAsked: boolean;
  trouble: string;
  version: number;
  createdAt: Date;
};

/** What somebody changed. `version`: the plan's after it. `smaller`: tables that may have fewer people since. `told`: those who moved were written to. */
export type PlanChange = {
  version: number;
  at: Date;
  author: string;
  moves: PlanMove[];
  smaller: SmallerTable[];
  undone: boolean;
  told: boolean;
};

export type Plan = PlanLine & { seats: PlannedSeat[]; smaller: SmallerTable[]; changes: PlanChange[] };

/** What a search for seats came to. */
export type Found = Pick<Solution, 'feasible' | 'days' | 'clash' | 'undecided'>;

/** A search that runs beside everything else: it says now and then how much of it is done, from 0 to 1, and can be ended early with what it has. */
export type Search = (
  input: SeatingInput,
  onProgress: (share: number) => void,
) => { found: Promise<Found>; stop: () => void };

/** The job that works out a plan: a search ends after half a minute. */
export const seatJob = { name: 'seat', withinSeconds: 60 } as const;

/** A search that hasn't been heard of for so long was cut off with its process. In milliseconds. */
const silence = 60_000;

/** Whether the search for a plan was cut off. */
export const wasCutOff = (
  { state, seenAt, createdAt }: Pick<PlanLine, 'state' | 'seenAt' | 'createdAt'>,
  instant: Date,
): boolean => state === 'waiting' && instant.getTime() - (seenAt ?? createdAt).getTime() > silence;

/** The changes of a London day that were not taken back, the last first. */
export const changesOn = (changes: readonly PlanChange[], date: string): PlanChange[] =>
  changes.filter(({ at, undone }) => !undone && londonDate(at) === date);

/** What a move is to: a table, the seat of somebody (who goes where the other came from), or no seat. */
export type Target =
  { kind: 'table'; tableId: string } | { kind: 'person'; participantId: string } | { kind: 'none' };

/** As it travels in a form: "table:id", "person:id" or "none". */
export const targetText = (target: Target): string =>
  target.kind === 'table'
    ? `table:${target.tableId}`
    : target.kind === 'person'
      ? `person:${target.participantId}`
      : 'none';

/** Reads what `targetText` wrote. */
export function readTarget(text: string): Target | null {
  const [kind, id = ''] = text.split(':');
  if (kind === 'none') return { kind };
  if (id === '') return null;
  if (kind === 'table') return { kind, tableId: id };
  return kind === 'person' ? { kind, participantId: id } : null;
}

/** Which days a move is about. */
type Concerned = { day: number; days: number; over: number; away: (id: string) => readonly number[] };

/**
 * The moves by which somebody gets to a target. `day`: the one that is looked at; with the same tables throughout all days
 * after those that are over (`over`: how many) move as well. Two who swap do so day by day: each takes the table that the
 * other has on it, or, where the other is away, would have had. On days when they are away (`away`) nobody is given a seat.
 */
export function movesTo(
  plan: { remix: boolean; seats: readonly PlannedSeat[] },
  who: string,
  target: Target,
  { day, days, over, away }: Concerned,
): PlanMove[] {
  const seatOf = (id: string, on: number) => tableOf(plan.seats, id, on);
  const all = daysOf({ days });
  const concerned = all.filter((on) => on === day || (!plan.remix && on > over));
  const other = target.kind === 'person' ? target.participantId : null;
  if (other === who) return [];
  const placeOf = (id: string, on: number) => seatOf(id, away(id).includes(on) ? day : on);
  const goalOn = (on: number): string | null =>
    target.kind === 'table' ? target.tableId : other ? placeOf(other, on) : null;
  const wayOf = (id: string, goal: (on: number) => string | null): PlanMove[] =>
    concerned.flatMap((on) => {
      const [from, into] = [seatOf(id, on), away(id).includes(on) ? null : goal(on)];
      return from === into ? [] : [{ participantId: id, days: [on], from, to: into }];
    });
  return joined([...wayOf(who, goalOn), ...(other ? wayOf(other, (on) => placeOf(who, on)) : [])]);
}

/** What moves are told with: people's names, tables' numbers, and how many days there are. */
export type MoveWords = {
  names: ReadonlyMap<string, string>;
  numbers: ReadonlyMap<string, number>;
  days: number;
};

export const moveWordsOf = ({
  participants,
  tables,
  days,
}: Pick<Facts, 'participants' | 'tables' | 'days'>): MoveWords => ({
  names: namesOf(participants),
  numbers: new Map(tables.map(({ id, number }) => [id, number])),
  days,
});

/** A move in words: "Ana goes from table 2 to table 5 on day 1". Days are said when there are several and they don't all move. */
export function moveInWords(
  { participantId, days, from, to }: PlanMove,
  { names, numbers, days: allDays }: MoveWords,
): string {
  const who = names.get(participantId) ?? 'Somebody who left';
  const table = (id: string) => `table ${numbers.get(id) ?? '(removed)'}`;
  const when =
    days.length === allDays ? '' : ` on ${plural(days.length, 'day', 'days')} ${listed(days.map(String))}`;
  if (from && to) return `${who} goes from ${table(from)} to ${table(to)}${when}`;
  if (to) return `${who} takes a seat at ${table(to)}${when}`;
  return from ? `${who} leaves ${table(from)}${when}` : who;
}

/** Of more people than these, a change is told by their number. */
const mostTold = 2;

/** A change in few words: where each of one or two people goes, or how many move. */
export function changeInWords({ moves }: Pick<PlanChange, 'moves'>, words: MoveWords): string {
  const people = [...new Set(moves.map(({ participantId }) => participantId))];
  if (people.length === 0) return 'a smaller table';
  if (people.length > mostTold) return `the moves of ${people.length} people`;
  // Whoever moves on several days in several ways is told by the longest.
  return people
    .flatMap(
      (id) =>
        moves
          .filter(({ participantId }) => participantId === id)
          .sort((a, b) => b.days.length - a.days.length)[0] ?? [],
    )
    .map((move) => moveInWords(move, words))
    .join('; ');
}
