import { loadCohort } from '@/features/cohorts/commands';
import { cohortById } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { now } from '@/server/clock';
import { NotFound } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { maySeat } from '../policy';
import { factsOf } from '../seating-input/data';
import { type Facts, seatingOf } from '../seating-input/model';
import {
  copySeats,
  planById,
  planByNumber,
  plansOf,
  removePlan as removePlanRow,
  saveFound,
  saveInUse,
  savePlan,
  saveProgress,
  saveStopAsked,
  saveWithout,
} from './data';
import { type Found, type Plan, type Search, seatJob, wasCutOff } from './model';
import type { CohortRef, PlanRef } from './schema';
import type { LockedSeat } from '../seats';

type Numbered = { cohort: string; plan: number };

/** More than anybody compares. */
const mostPlans = 30;

/** Asks for a new plan. With `from`, the seats that are locked there stay as they are and the rest is solved. It is worked out by a job. */
export async function seatEverybody(
  viewer: Viewer,
  input: CohortRef & { from?: number },
): Promise<Outcome<Numbered>> {
  const verb = 'seat a cohort';
  const { cohort, facts } = await load(viewer, input.cohort, verb);
  const from = input.from === undefined ? null : await planByNumber(viewer, cohort.id, input.from);
  if (input.from !== undefined && !from) throw new NotFound(viewer, verb, `plan ${input.from}`);
  const trouble =
    missingFor(facts) ??
    ((await plansOf(viewer, cohort.id)).length >= mostPlans
      ? `There are ${mostPlans} plans. Remove one first.`
      : null);
  if (trouble) return rejected('form', trouble);
  const { number } = await write(maySeat(viewer, cohort, verb), async (tx) => {
    const plan = await savePlan(tx, cohort.id, {
      state: 'waiting',
      remix: facts.aims.remix,
      fromId: from?.id ?? null,
    });
    await enqueue(tx, seatJob, { planId: plan.id });
    return plan;
  });
  return done({ cohort: cohort.slug, plan: number });
}

function missingFor({ participants, tables }: Facts): string | null {
  if (tables.length === 0) return 'There are no tables yet. Make them first.';
  return participants.every((one) => one.withdrawn) ? 'Nobody is in the cohort yet. Add people first.' : null;
}

/** Begins a plan without any seats, to seat people by hand. */
export async function startEmptyPlan(viewer: Viewer, input: CohortRef): Promise<Outcome<Numbered>> {
  const verb = 'begin an empty seating plan';
  const { cohort, facts } = await load(viewer, input.cohort, verb);
  const trouble = missingFor(facts);
  if (trouble) return rejected('form', trouble);
  const { number } = await write(maySeat(viewer, cohort, verb), (tx) =>
    savePlan(tx, cohort.id, { state: 'ready', remix: facts.aims.remix }),
  );
  return done({ cohort: cohort.slug, plan: number });
}

/** Copies a plan, to try something without touching it. */
export async function copyPlan(viewer: Viewer, input: PlanRef): Promise<Outcome<Numbered>> {
  const verb = 'copy a seating plan';
  const { cohort, plan } = await loadPlan(viewer, input, verb);
  const copy = await write(maySeat(viewer, cohort, verb), async (tx) => {
    const saved = await savePlan(tx, cohort.id, { state: 'ready', remix: plan.remix });
    await copySeats(tx, plan.id, saved.id);
    return saved;
  });
  return done({ cohort: cohort.slug, plan: copy.number });
}

/** Works out a plan that was asked for. Done already, or taken away meanwhile: nothing happens. */
export async function findSeats(
  viewer: Viewer,
  { planId, search }: { planId: string; search: Search },
): Promise<Outcome<void>> {
  const plan = await planById(viewer, planId);
  const cohort = plan && (await cohortById(viewer, plan.cohortId));
  if (!cohort || plan.state !== 'waiting') return done();
  const permission = maySeat(viewer, cohort, 'work out a seating plan');
  const facts = await factsOf(viewer, cohort);
  const locked = await lockedIn(viewer, cohort.id, plan.fromNumber);
  const { input, rules } = seatingOf(facts, plan.remix, locked, plan.number);
  let told = Promise.resolve();
  const searching = search(input, (share) => {
    told = told
      .then(() => write(permission, (tx) => saveProgress(tx, planId, share), { stamped: false }))
      .then((wanted) => (wanted ? undefined : searching.stop()));
    // Heard at once, so that it can't bring the process down; it is thrown again below.
    told.catch(() => searching.stop());
  });
  const result = await searching.found;
  await told;
  await write(permission, (tx) =>
    result.feasible
      ? saveFound(tx, planId, cohort.id, result.days, locked)
      : saveWithout(tx, planId, troubleOf(result, rules)),
  );
  return done();
}

async function lockedIn(viewer: Viewer, cohortId: string, number: number | null): Promise<LockedSeat[]> {
  const from = number === null ? null : await planByNumber(viewer, cohortId, number);
  return (from?.seats ?? []).filter(({ locked }) => locked);
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
export async function stopSearch(viewer: Viewer, input: PlanRef): Promise<Outcome<Numbered>> {
  const verb = 'stop the search for a seating plan';
  const { cohort, plan } = await loadPlan(viewer, input, verb);
  await write(maySeat(viewer, cohort, verb), (tx) =>
    wasCutOff(plan, now()) ? enqueue(tx, seatJob, { planId: plan.id }) : saveStopAsked(tx, plan.id),
  );
  return done({ cohort: cohort.slug, plan: plan.number });
}

/** Puts a plan in use: participants, coaches and the codes on the tables go by it from now on. */
export async function usePlan(viewer: Viewer, input: PlanRef): Promise<Outcome<Numbered>> {
  const verb = 'put a seating plan in use';
  const { cohort, plan } = await loadPlan(viewer, input, verb);
  if (plan.state !== 'ready') return rejected('form', `Plan ${plan.number} has no seats yet.`);
  await write(maySeat(viewer, cohort, verb), (tx) => saveInUse(tx, cohort.id, plan.id));
  return done({ cohort: cohort.slug, plan: plan.number });
}

/** Takes a plan away that isn't in use. */
export async function removePlan(viewer: Viewer, input: PlanRef): Promise<Outcome<{ cohort: string }>> {
  const verb = 'remove a seating plan';
  const { cohort, plan } = await loadPlan(viewer, input, verb);
  const removed = await write(maySeat(viewer, cohort, verb), (tx) => removePlanRow(tx, plan.id));
  return removed
    ? done({ cohort: cohort.slug })
    : rejected('form', `Plan ${plan.number} is in use. Put another one in use first.`);
}

async function load(viewer: Viewer, slug: string, verb: string): Promise<{ cohort: Cohort; facts: Facts }> {
  const cohort = await loadCohort(viewer, slug, verb);
  return { cohort, facts: await factsOf(viewer, cohort) };
}

/** A plan and its cohort, for whoever runs the cohort. @throws NotFound for anybody else. */
export async function loadPlan(
  viewer: Viewer,
  input: PlanRef,
  verb: string,
): Promise<{ cohort: Cohort; plan: Plan }> {
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const plan = await planByNumber(viewer, cohort.id, input.plan);
  if (!plan) throw new NotFound(viewer, verb, `plan ${input.plan} of ${input.cohort}`);
  return { cohort, plan };
}
