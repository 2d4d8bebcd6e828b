import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at the places of a cohort'),
  /** Whoever is next is offered a place by itself. */
  moveOn: capability('cohort', ['system'], 'move the waiting list on'),
};
