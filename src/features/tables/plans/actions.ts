'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import * as moving from './moving/commands';
import { cohortRef, planRef, planUndo, seatLock, seatMove, seatMoves, toldChange } from './schema';

type Plan = { cohort: string; plan: number };
const plan = ({ cohort, plan: number }: Plan) => ({
  to: `/facilitate/cohorts/${cohort}/tables?plan=${number}`,
});
const planDay = ({ cohort, plan: number, day }: Plan & { day: number }) => ({
  to: `/facilitate/cohorts/${cohort}/tables?plan=${number}&day=${day}`,
});
const plans = ({ cohort }: { cohort: string }) => ({ to: `/facilitate/cohorts/${cohort}/tables/plans` });

export const seatEverybody = formAction(cohortRef, commands.seatEverybody, plan);
export const seatTheRest = formAction(
  planRef,
  (viewer, { cohort, plan: from }) => commands.seatEverybody(viewer, { cohort, from }),
  plan,
);
export const startEmptyPlan = formAction(cohortRef, commands.startEmptyPlan, plan);
export const copyPlan = formAction(planRef, commands.copyPlan, plan);
export const stopSearch = formAction(planRef, commands.stopSearch, plan);
export const usePlan = formAction(planRef, commands.usePlan, plan);
export const removePlan = formAction(planRef, commands.removePlan, plans);
// Whoever moved is named in the address, so that the keyboard goes on at their new seat.
export const moveSeat = formAction(seatMove, moving.moveSeat, (done, { who }) => ({
  to: `${planDay(done).to}&moved=${who}`,
}));
export const makeMoves = formAction(seatMoves, moving.makeMoves, planDay);
export const undoMove = formAction(planUndo, moving.undoMove, planDay);
const theDay = ({ cohort, day }: { cohort: string; day: number }) => ({
  to: `/facilitate/cohorts/${cohort}/tables/day?day=${day}`,
});
export const mendPlan = formAction(seatMoves, moving.makeMoves, theDay);
export const undoOnTheDay = formAction(planUndo, moving.undoMove, theDay);
export const tellMovers = formAction(toldChange, moving.tellMovers, theDay);
export const lockSeat = formAction(seatLock, moving.lockSeat, planDay);
