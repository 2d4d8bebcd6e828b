import { inThread } from '@/server/thread';
import type { Viewer } from '@/server/viewer';
import { planInUse } from '../plans/data';
import type { Plan } from '../plans/model';
import { mended } from '../solver/schema';
import type { SeatingInput } from '../solver/input';
import { type Repair, brokenOn, movesBetween, smallerTables, smallestOf } from './model';
import type { Facts } from '../seating-input/model';
import { seatedDays } from '../seats';

/**
 * The ways to mend the plan in use on a day, the one that keeps every rule first; a second one, with tables of one
 * person less, where that moves fewer people. None when nothing is broken, or when no way was found.
 */
export async function repairsOf(
  viewer: Viewer,
  cohortId: string,
  facts: Facts,
  day: number,
): Promise<{ plan: Plan; broken: string[]; ways: Repair[] } | null> {
  const plan = await planInUse(viewer, cohortId);
  if (!plan) return null;
  const { seating, broken } = brokenOn(facts, plan, day);
  if (broken.length === 0) return { plan, broken, ways: [] };
  const [strict, lenient] = await Promise.all(
    [seating.input, smallerTables(seating.input)].map((input) => repairIn(plan, input, day)),
  );
  const fewer = lenient && (!strict || lenient.moves.length < strict.moves.length) ? [lenient] : [];
  return { plan, broken, ways: [...(strict ? [strict] : []), ...fewer] };
}

/** In a thread of its own, so that this page alone waits. */
async function repairIn(plan: Plan, input: SeatingInput, day: number): Promise<Repair | null> {
  const heard: unknown[] = [];
  const { ended } = inThread({
    name: 'mend',
    task: { input, plan: seatedDays(plan.seats, input), day },
    onMessage: (said) => heard.push(said),
  });
  await ended;
  const { feasible, days, fewest } = mended.parse(heard[0]);
  return feasible ? { smallest: smallestOf(input), moves: movesBetween(plan, input, days), fewest } : null;
}
