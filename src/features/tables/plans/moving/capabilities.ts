import { capability, facilitators } from '@/server/capability';

export const can = {
  move: capability('cohort', facilitators, 'move somebody in a seating plan'),
  moveSeveral: capability('cohort', facilitators, 'make several moves in a seating plan'),
  undo: capability('cohort', facilitators, 'undo a change of a seating plan'),
  tell: capability('cohort', facilitators, 'tell people where they sit now'),
  lock: capability('cohort', facilitators, 'lock a seat'),
};
