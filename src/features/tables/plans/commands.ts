import { now } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { cohortWithFacts, factsOf } from '../seating-input/data';
import { type Facts, seatingOf } from '../seating-input/model';
import { can } from './capabilities';
import {
  copySeats,
  planById,
  planByNumber,
  planOf,
  plansOf,
  removePlan as removePlanRow,
  saveFound,
  saveInUse,
  savePlan,
  saveProgress,
  saveStopAsked,
  saveWithout,
} from './data';
import { locksFor } from './home';
import { type Found, type Search, seatJob, wasCutOff } from './model';
import type { CohortRef } from './schema';

/** More than anybody compares. */
const mostPlans = 30;

/** Asks for a new plan. With `from`, the seats that are locked there stay as they are and the rest is solved. It is worked out by a job. */
export const seatEverybody = command(
  can.ask,
  cohortWithFacts,
  async ({ cohort, facts, viewer, write }, input: CohortRef & { from?: number }) => {
    const from = input.from === undefined ? null : await planByNumber(viewer, cohort.id, input.from);
    if (input.from !== undefined && !from) throw new Missing(`plan ${input.from}`);
    const trouble =
      missingFor(facts) ??
      ((await plansOf(viewer, cohort.id)).length >= mostPlans
        ? `There are ${mostPlans} plans. Remove one first.`
        : null);
    if (trouble) return rejected('form', trouble);
    const { number } = await write(async (tx) => {
      const plan = await savePlan(tx, cohort.id, {
        state: 'waiting',
        remix: facts.aims.remix,
        fromId: from?.id ?? null,
      });
      await enqueue(tx, seatJob, { planId: plan.id });
      return plan;
    });
    return done({ cohort: cohort.slug, plan: number });
  },
);

function missingFor({ participants, tables }: Facts): string | null {
  if (tables.length === 0) return 'There are no tables yet. Make them first.';
  return participants.every((one) => one.withdrawn) ? 'Nobody is in the cohort yet. Add people first.' : null;
}

/** Begins a plan without any seats, to seat people by hand. */
export const startEmptyPlan = command(can.begin, cohortWithFacts, async ({ cohort, facts, write }) => {
  const trouble = missingFor(facts);
  if (trouble) return rejected('form', trouble);
  const { number } = await write((tx) =>
    savePlan(tx, cohort.id, { state: 'ready', remix: facts.aims.remix }),
  );
  return done({ cohort: cohort.slug, plan: number });
});

/** Copies a plan, to try something without touching it. */
export const copyPlan = command(can.copy, planOf, async ({ cohort, plan, write }) => {
  const copy = await write(async (tx) => {
    const saved = await savePlan(tx, cohort.id, { state: 'ready', remix: plan.remix });
    await copySeats(tx, plan.id, saved.id);
    return saved;
  });
  return done({ cohort: cohort.slug, plan: copy.number });
});

/** Works out a plan that was asked for. Done already, or taken away meanwhile: nothing happens. */
export const findSeats = command(
  can.workOut,
  waitingPlan,
  async ({ plan, viewer, write }, { planId, search }: { planId: string; search: Search }) => {
    if (plan?.state !== 'waiting') return done();
    const facts = await factsOf(viewer, { id: plan.cohortId });
    const from = plan.fromNumber === null ? null : await planByNumber(viewer, plan.cohortId, plan.fromNumber);
    const locked = from ? locksFor(from, { remix: plan.remix, days: facts.days }) : [];
    const { input, rules } = seatingOf(facts, { remix: plan.remix, locked, seed: plan.number });
    let told = Promise.resolve();
    const searching = search(input, (share) => {
      told = told
        .then(() => write((tx) => saveProgress(tx, planId, share), { stamped: false }))
        .then((wanted) => (wanted ? undefined : searching.stop()));
      // Heard at once, so that it can't bring the process down; it is thrown again below.
      told.catch(() => searching.stop());
    });
    const result = await searching.found;
    await told;
    await write((tx) =>
      result.feasible
        ? saveFound(tx, planId, plan.cohortId, result.days, locked)
        : saveWithout(tx, planId, troubleOf(result, rules)),
    );
    return done();
  },
);

async function waitingPlan(viewer: Viewer, { planId }: { planId: string }) {
  const plan = await planById(viewer, planId);
  return { installation: { id: plan?.cohortId ?? planId }, plan };
}

/** Why there is no plan: the smallest set of rules that clash, in people's words. */
function troubleOf({ clash }: Found, rules: readonly string[]): string {
  if (!clash)
    return 'No plan was found in half a minute, nor was it shown that there is none. Take a rule back, or add a table, and try again.';
  const named = clash.rules.flatMap((index) => rules[index] ?? []);
  if (named.length === 0) return clash.sentence;
  if (named.length === 1) return `This can’t be kept at these tables: ${named[0]}.`;
  return `These can’t all be kept at these tables, ${clash.minimal ? 'and each of them matters' : 'though some of them may be spared'}: ${named.join('; ')}.`;
}

/** Ends a search early: the best plan so far is kept. One that was cut off with its process begins anew. */
export const stopSearch = command(can.stop, planOf, async ({ cohort, plan, write }) => {
  await write((tx) =>
    wasCutOff(plan, now()) ? enqueue(tx, seatJob, { planId: plan.id }) : saveStopAsked(tx, plan.id),
  );
  return done({ cohort: cohort.slug, plan: plan.number });
});

/** Puts a plan in use: participants, coaches and the codes on the tables go by it from now on. */
export const usePlan = command(can.use, planOf, async ({ cohort, plan, write }) => {
  if (plan.state !== 'ready') return rejected('form', `Plan ${plan.number} has no seats yet.`);
  await write((tx) => saveInUse(tx, cohort.id, plan.id));
  return done({ cohort: cohort.slug, plan: plan.number });
});

/** Takes a plan away that isn't in use. */
export const removePlan = command(can.remove, planOf, async ({ cohort, plan, write }) => {
  const removed = await write((tx) => removePlanRow(tx, plan.id));
  return removed
    ? done({ cohort: cohort.slug })
    : rejected('form', `Plan ${plan.number} is in use. Put another one in use first.`);
});
