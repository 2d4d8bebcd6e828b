import { inThread } from '@/server/thread';
import type { Viewer } from '@/server/viewer';
import { planInUse } from '../plans/data';
import type { Plan } from '../plans/model';
import { mended } from '../solver/schema';
import type { SeatingInput } from '../solver/input';
import { brokenOn, inOrder, type Look, type Repair, repairFrom, smallerToday, withoutMoving } from './model';
import type { Facts } from '../seating-input/model';
import { seatedDays } from '../seats';

/** Somebody is standing at the door. A way that keeps the usual sizes takes longer, so it is looked for when asked. */
const [atOnceMs, whenAskedMs] = [700, 4_000];

/** What is broken in the plan in use on a day, and how it can be mended. `undecided`: a search ended because its time was up. */
export type Morning = { plan: Plan; broken: string[]; ways: Repair[]; undecided: boolean };

/**
 * The ways to mend the plan in use on a day, the one that moves the fewest first. None when nothing is broken, or when no
 * way was found.
 */
export async function repairsOf(
  viewer: Viewer,
  cohortId: string,
  facts: Facts,
  day: number,
  look: Look = 'at once',
): Promise<Morning | null> {
  const plan = await planInUse(viewer, cohortId);
  if (!plan) return null;
  const found = brokenOn(facts, plan, day);
  if (found.breaches.length === 0) return { plan, broken: found.broken, ways: [], undecided: false };
  const mending = { facts, plan, input: found.seating.input, day };
  const firstMs = look === 'longer' ? whenAskedMs : atOnceMs;
  const searches = await Promise.all([
    withoutMoving(facts, plan, found, day) ?? repairIn(mending, smallerToday(mending.input, day), firstMs),
    look === 'usual' ? repairIn(mending, mending.input, whenAskedMs) : 'none',
  ]);
  return {
    plan,
    broken: found.broken,
    ways: inOrder(searches.filter((way) => typeof way !== 'string')),
    undecided: searches.includes('undecided'),
  };
}

type Mending = Parameters<typeof repairFrom>[0];

/** In a thread of its own, so that this page alone waits. */
async function repairIn(
  mending: Mending,
  input: SeatingInput,
  timeLimitMs: number,
): Promise<Repair | 'none' | 'undecided'> {
  const heard: unknown[] = [];
  const { ended } = inThread({
    name: 'mend',
    task: { input: { ...input, timeLimitMs }, plan: seatedDays(mending.plan.seats, input), day: mending.day },
    onMessage: (said) => heard.push(said),
  });
  await ended;
  const { feasible, days, fewest, undecided } = mended.parse(heard[0]);
  if (!feasible) return undecided ? 'undecided' : 'none';
  return repairFrom(mending, days, { fewest, usual: input === mending.input });
}
