import { inThread } from '@/server/thread';
import type { Viewer } from '@/server/viewer';
import { planInUse } from '../plans/data';
import type { Plan } from '../plans/model';
import { mended } from '../solver/schema';
import type { SeatingInput } from '../solver/input';
import { brokenOn, inOrder, type Repair, repairFrom, smallerToday, withoutMoving } from './model';
import type { Facts } from '../seating-input/model';
import { seatedDays } from '../seats';

/** Somebody is standing at the door. A way that keeps the usual sizes takes longer, so it is looked for when asked. */
const [atOnceMs, whenAskedMs] = [700, 4_000];

/**
 * The ways to mend the plan in use on a day, the one that moves the fewest first. With `usual`, also the best that keeps
 * the usual sizes, which can take a few seconds. None when nothing is broken, or when no way was found.
 */
export async function repairsOf(
  viewer: Viewer,
  cohortId: string,
  facts: Facts,
  day: number,
  usual = false,
): Promise<{ plan: Plan; broken: string[]; ways: Repair[] } | null> {
  const plan = await planInUse(viewer, cohortId);
  if (!plan) return null;
  const found = brokenOn(facts, plan, day);
  if (found.breaches.length === 0) return { plan, broken: found.broken, ways: [] };
  const mending = { facts, plan, input: found.seating.input, day };
  const ways = await Promise.all([
    withoutMoving(facts, plan, found, day) ?? repairIn(mending, smallerToday(mending.input, day), atOnceMs),
    usual ? repairIn(mending, mending.input, whenAskedMs) : null,
  ]);
  return { plan, broken: found.broken, ways: inOrder(ways.filter((way) => way !== null)) };
}

type Mending = Parameters<typeof repairFrom>[0];

/** In a thread of its own, so that this page alone waits. */
async function repairIn(mending: Mending, input: SeatingInput, timeLimitMs: number): Promise<Repair | null> {
  const heard: unknown[] = [];
  const { ended } = inThread({
    name: 'mend',
    task: { input: { ...input, timeLimitMs }, plan: seatedDays(mending.plan.seats, input), day: mending.day },
    onMessage: (said) => heard.push(said),
  });
  await ended;
  const { feasible, days, fewest } = mended.parse(heard[0]);
  return feasible ? repairFrom(mending, days, fewest) : null;
}
