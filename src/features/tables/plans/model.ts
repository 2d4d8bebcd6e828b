import { londonDate } from '@/calendar/london';
import type { Facts, LockedSeat } from '../seating-input/model';
import { namesOf } from '../rules/model';
import type { Solution } from '../solver/solve';
import type { SeatingInput, SeatedDay } from '../solver/input';
import { withSupporters } from '../supporters';

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

/** Who sits where on one day. */
export type PlannedSeat = LockedSeat & { locked: boolean };

/** Somebody's way from one table to another, or to or from none, on some days. */
export type PlanMove = { participantId: string; days: number[]; from: string | null; to: string | null };

/** What somebody changed. `version`: the plan's after it. `told`: those who moved were written to. */
export type PlanChange = {
  version: number;
  at: Date;
  author: string;
  moves: PlanMove[];
  undone: boolean;
  told: boolean;
};

export type Plan = PlanLine & { seats: PlannedSeat[]; changes: PlanChange[] };

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

/** A plan in the solver's shape: for each day its tables in their order, and who sits there in the people's, supporters beside whom they support. */
export function seatedDays(
  seats: readonly PlannedSeat[],
  order: { days: number; tables: readonly { id: string }[]; people: readonly { id: string }[] },
): SeatedDay[] {
  const places = new Map(order.people.map(({ id }, index) => [id, index]));
  const known = seats.filter(({ participantId }) => places.has(participantId));
  return Array.from({ length: order.days }, (_, index) =>
    order.tables.flatMap(({ id }) => {
      const here = known
        .filter(({ day, tableId }) => day === index + 1 && tableId === id)
        .map(({ participantId }) => participantId);
      return here.length === 0
        ? []
        : [
            {
              table: id,
              people: withSupporters(
                here.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
                places,
              ),
            },
          ];
    }),
  );
}

/** The table at which somebody sits on a day; null when they have no seat. */
export const tableOf = (seats: readonly PlannedSeat[], participantId: string, day: number): string | null =>
  seats.find((seat) => seat.participantId === participantId && seat.day === day)?.tableId ?? null;

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

/**
 * The moves by which somebody gets to a target. `day`: the one that is looked at; with the same tables throughout all days
 * move. On days when they are away (`away`) nobody is given a seat.
 */
export function movesTo(
  plan: { remix: boolean; seats: readonly PlannedSeat[] },
  who: string,
  target: Target,
  { day, days, away }: { day: number; days: number; away: (id: string) => readonly number[] },
): PlanMove[] {
  const seatOf = (id: string, on: number) => tableOf(plan.seats, id, on);
  const concerned = plan.remix ? [day] : Array.from({ length: days }, (_, index) => index + 1);
  const other = target.kind === 'person' ? target.participantId : null;
  if (other === who) return [];
  // Tables are swapped as they are on the day that is looked at.
  const [mine, theirs] = [seatOf(who, day), other ? seatOf(other, day) : null];
  const to = target.kind === 'table' ? target.tableId : theirs;
  const wayOf = (id: string, goal: string | null): PlanMove[] =>
    concerned.flatMap((on) => {
      const [from, into] = [seatOf(id, on), away(id).includes(on) ? null : goal];
      return from === into ? [] : [{ participantId: id, days: [on], from, to: into }];
    });
  return joined([...wayOf(who, to), ...(other ? wayOf(other, mine) : [])]);
}

/** Moves of one person between the same two tables as one move of several days. */
export function joined(moves: readonly PlanMove[]): PlanMove[] {
  const byWay = new Map<string, PlanMove>();
  for (const move of moves) {
    const key = `${move.participantId} ${move.from} ${move.to}`;
    const known = byWay.get(key);
    byWay.set(key, known ? { ...known, days: [...known.days, ...move.days] } : move);
  }
  return [...byWay.values()];
}

/** The way back. */
export const undoing = (moves: readonly PlanMove[]): PlanMove[] =>
  moves.map((move) => ({ ...move, from: move.to, to: move.from }));

/** Seats after some moves. Whoever moves leaves their lock behind. */
export function seatsAfter(seats: readonly PlannedSeat[], moves: readonly PlanMove[]): PlannedSeat[] {
  const moved = new Set(
    moves.flatMap(({ participantId, days }) => days.map((day) => `${participantId} ${day}`)),
  );
  const coming = moves.flatMap(({ participantId, days, to }) =>
    to ? days.map((day) => ({ participantId, day, tableId: to, locked: false })) : [],
  );
  return [...seats.filter(({ participantId, day }) => !moved.has(`${participantId} ${day}`)), ...coming];
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
    days.length === allDays ? '' : ` on ${days.length === 1 ? 'day' : 'days'} ${days.join(' and ')}`;
  if (from && to) return `${who} goes from ${table(from)} to ${table(to)}${when}`;
  if (to) return `${who} takes a seat at ${table(to)}${when}`;
  return from ? `${who} leaves ${table(from)}${when}` : who;
}
