import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at the waiting list'),
  reorder: capability('cohort', facilitators, 'change the order of the waiting list'),
  /** Whoever is next is offered a place by itself. */
  moveOn: capability('cohort', ['system'], 'move the waiting list on'),
};
