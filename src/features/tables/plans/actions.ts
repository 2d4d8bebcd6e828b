'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import * as moving from './moving/commands';
import { cohortRef, planRef, planUndo, seatLock, seatMove, seatMoves, toldChange } from './schema';

type Plan = { cohort: string; plan: number };
const plan = ({ cohort, plan: number }: Plan) => ({
  to: addresses.cohort(cohort).tables({ plan: number }),
});
const planDay = ({ cohort, plan: number, day }: Plan & { day: number }, moved?: string) => ({
  to: addresses.cohort(cohort).tables({ plan: number, day, moved }),
});
const plans = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).plans });

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
export const moveSeat = formAction(seatMove, moving.moveSeat, (done, { who }) => planDay(done, who));
export const makeMoves = formAction(seatMoves, moving.makeMoves, (done) => planDay(done));
export const undoMove = formAction(planUndo, moving.undoMove, (done) => planDay(done));
const theDay = ({ cohort, day }: { cohort: string; day: number }) => ({
  to: addresses.cohort(cohort).onTheDay({ day }),
});
export const mendPlan = formAction(seatMoves, moving.makeMoves, theDay);
export const undoOnTheDay = formAction(planUndo, moving.undoMove, theDay);
export const tellMovers = formAction(toldChange, moving.tellMovers, theDay);
export const lockSeat = formAction(seatLock, moving.lockSeat, (done) => planDay(done));
