import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at messages to a list'),
  write: capability('cohort', facilitators, 'write a message to a list'),
  change: capability('cohort', facilitators, 'change a message to a list'),
  remove: capability('cohort', facilitators, 'throw a draft to a list away'),
  test: capability('cohort', facilitators, 'send a message to a list to oneself'),
  send: capability('cohort', facilitators, 'send a message to a list'),
};
