import { londonDate } from '@/calendar/london';
import { type Cohort, daysOver } from '@/features/cohorts/model';
import { isSupportedOn } from '@/features/participants/model';
import { queueMessage } from '@/features/messages/commands';
import { loadWords } from '@/features/messages/templates/data';
import { speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { type Acting, command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { daysAway } from '../../away';
import { tablesInWords } from '../../model';
import { factsOf } from '../../seating-input/data';
import { type Facts, smallestOf } from '../../seating-input/model';
import { leastToday } from '../../seating-input/sizes';
import { type PlanMove, seatsAfter, type SmallerTable, tableOf, undoing } from '../../seats';
import { planOf } from '../data';
import { moveInWords, movesTo, moveWordsOf, type Plan } from '../model';
import type { PlanRef, PlanUndo, SeatLock, SeatMove, SeatMoves, ToldChange } from '../schema';
import { can } from './capabilities';
import { lockPlan, saveChange, saveLocked, saveMoves, saveSmaller, saveTold, saveUndone } from './data';
import { endOf, messagesTo } from './model';

type Done = { cohort: string; plan: number; day: number };
type Loaded = { cohort: Cohort; plan: Plan; facts: Facts };

/**
 * Moves somebody to a table, to somebody else's seat (who goes where they came from), or takes their seat away. Rules
 * may be broken by hand: the page says so before and after. Whoever looked at an older version is told what changed.
 */
export const moveSeat = command(can.move, seatedPlan, async (found, input: SeatMove) => {
  const { plan, facts } = found;
  const known = (id: string) => facts.participants.some((one) => one.id === id && !one.withdrawn);
  const { to } = input;
  if (
    !known(input.who) ||
    (to.kind === 'person' && !known(to.participantId)) ||
    (to.kind === 'table' && !facts.tables.some(({ id }) => id === to.tableId))
  )
    throw new Missing(input.who);
  const moves = movesTo(plan, input.who, to, {
    day: input.day,
    days: facts.days,
    over: daysOver(found.cohort.days, londonDate(now())),
    away: (id) => daysAway(facts.absences, id),
  });
  if (moves.length === 0) return rejected('to', 'They sit there already, or are away on that day.');
  const full = fullTable(facts, plan, moves);
  if (plan.version === input.version && full) return rejected('to', full);
  return make(found, input, moves);
});

/** Makes several moves at once: a hint, or what mends a plan on the morning. */
export const makeMoves = command(can.moveSeveral, seatedPlan, async (found, input: SeatMoves) => {
  const { plan, facts } = found;
  for (const { participantId, from, to } of input.moves) {
    const here =
      facts.participants.some((one) => one.id === participantId && !one.withdrawn) &&
      [from, to].every((table) => table === null || facts.tables.some(({ id }) => id === table));
    if (!here) throw new Missing(participantId);
  }
  for (const { tableId, day } of input.smaller)
    if (day > facts.days || !facts.tables.some(({ id }) => id === tableId)) throw new Missing(tableId);
  const stands = input.moves.every(({ participantId, days, from }) =>
    days.every((day) => day <= facts.days && tableOf(plan.seats, participantId, day) === from),
  );
  const trouble = !stands
    ? 'Somebody sits elsewhere by now. Open the page again.'
    : (tooSmall(facts, input.smaller) ?? fullTable(facts, plan, input.moves));
  if (plan.version === input.version && trouble) return rejected('form', trouble);
  return make(found, input, input.moves, input.smaller);
});

async function make(
  { cohort, plan, facts, viewer, write }: Loaded & Acting,
  input: PlanUndo,
  moves: PlanMove[],
  smaller: SmallerTable[] = [],
): Promise<Outcome<Done>> {
  const authorId = viewer.kind === 'person' ? viewer.personId : null;
  return write(async (tx) => {
    if (!(await lockPlan(tx, plan.id, input.version))) return rejected('form', overtaken(plan, facts));
    await saveMoves(tx, plan.id, moves);
    await saveChange(tx, plan.id, input.version + 1, authorId, moves);
    await saveSmaller(tx, plan.id, input.version + 1, smaller);
    return done({ cohort: cohort.slug, plan: plan.number, day: input.day });
  });
}

/** Takes the last change back that was not taken back yet. */
export const undoMove = command(
  can.undo,
  seatedPlan,
  async ({ cohort, plan, facts, write }, input: PlanUndo) => {
    const last = plan.changes.find((change) => !change.undone);
    if (!last) return rejected('form', 'There is nothing to undo.');
    const stands = last.moves.every(({ participantId, days, to }) =>
      days.every((day) => tableOf(plan.seats, participantId, day) === to),
    );
    if (plan.version === input.version && !stands)
      return rejected(
        'form',
        'That can’t be undone any more: somebody who moved has left, or their table was removed.',
      );
    return write(async (tx) => {
      if (!(await lockPlan(tx, plan.id, input.version))) return rejected('form', overtaken(plan, facts));
      await saveMoves(tx, plan.id, undoing(last.moves));
      await saveUndone(tx, plan.id, last.version);
      return done({ cohort: cohort.slug, plan: plan.number, day: input.day });
    });
  },
);

/** Writes to those who moved with a change: where they sit now. Once, however often it is pressed. @returns how many were written to. */
export const tellMovers = command(
  can.tell,
  seatedPlan,
  async ({ cohort, plan, facts, write }, input: ToldChange) => {
    const change = plan.changes.find(({ version, undone }) => version === input.change && !undone);
    if (!change) throw new Missing(`change ${input.change}`);
    if (!plan.inUse) return rejected('form', 'This plan is not in use: nobody sits by it.');
    const messages = messagesTo(change.moves, facts);
    const notAfter = endOf(change.moves, cohort.days, now());
    return write(async (tx) => {
      if (!(await saveTold(tx, plan.id, change.version))) return rejected('form', 'They were told already.');
      for (const { personId, ...told } of messages) {
        const words = await loadWords(tx, 'seat', inProgramme(cohort), { ...told, course: cohort.name });
        await queueMessage(tx, { personId, cohortId: cohort.id, kind: 'seat', notAfter, ...words });
      }
      return done({ cohort: cohort.slug, plan: plan.number, day: input.day, told: messages.length });
    });
  },
);

/** Locks somebody's seat, so that solving again leaves it, or frees it. With the same tables throughout, on all days. */
export const lockSeat = command(
  can.lock,
  seatedPlan,
  async ({ cohort, plan, facts, write }, input: SeatLock) => {
    if (!plan.seats.some(({ participantId }) => participantId === input.who)) throw new Missing(input.who);
    const days = plan.remix ? [input.day] : Array.from({ length: facts.days }, (_, index) => index + 1);
    await write((tx) => saveLocked(tx, plan.id, input.who, days, input.lock));
    return done({ cohort: cohort.slug, plan: plan.number, day: input.day });
  },
);

/** What to say to whoever looked at an older version: who changed what. */
function overtaken(plan: Plan, facts: Facts): string {
  const words = moveWordsOf(facts);
  const [last] = plan.changes;
  const what = last
    ? `${last.author} ${last.undone ? 'took back' : 'made'} a change: ${last.moves.map((move) => moveInWords(move, words)).join('; ')}.`
    : 'Somebody else changed it.';
  return `This plan changed while you had it open. ${what} Your own move was not made. Below is the plan as it is now: make the move again if it still fits.`;
}

/** The first table that would have fewer people than a table may have even for a day. */
function tooSmall(facts: Facts, smaller: readonly SmallerTable[]): string | null {
  const usual = smallestOf(facts);
  const table = facts.tables.find(({ id, places }) =>
    smaller.some(({ tableId, fewest }) => tableId === id && fewest < leastToday(Math.min(usual, places))),
  );
  return table ? `Table ${table.number} can’t have so few people.` : null;
}

/** The first table that the moves would make too full, with where there is room. Supporters need seats as well. */
function fullTable(
  { tables, days, participants }: Facts,
  plan: Plan,
  moves: readonly PlanMove[],
): string | null {
  const after = seatsAfter(plan.seats, moves);
  for (let day = 1; day <= days; day += 1) {
    const supported = new Set(participants.filter((one) => isSupportedOn(one, day)).map(({ id }) => id));
    const taken = (id: string) =>
      after
        .filter((seat) => seat.day === day && seat.tableId === id)
        .reduce((sum, { participantId }) => sum + (supported.has(participantId) ? 2 : 1), 0);
    const full = tables.find(
      (table) =>
        taken(table.id) > table.places &&
        moves.some(({ to, days: on }) => to === table.id && on.includes(day)),
    );
    if (!full) continue;
    const room = tables.filter((table) => taken(table.id) < table.places);
    return `Table ${full.number} is full. Swap with somebody who sits there. ${room.length === 0 ? 'No table has a free seat.' : `There is room at ${tablesInWords(room)}.`}`;
  }
  return null;
}

/** A plan that has seats, with what they depend on. @throws Missing when there is none for whoever asks. */
async function seatedPlan(viewer: Viewer, input: PlanRef): Promise<Loaded> {
  const { cohort, plan } = await planOf(viewer, input);
  if (plan.state !== 'ready') throw new Missing(`plan ${input.plan} of ${input.cohort}`);
  return { cohort, plan, facts: await factsOf(viewer, cohort) };
}

/** Staff's part of a message to those who sit: it is written in English alone. */
const inProgramme = ({ programmeId }: Cohort) => ({ programmeId, say: speaking(null) });
