import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at how messages to a list stand'),
  stop: capability('cohort', facilitators, 'stop what waits to be sent to lists'),
  /** A copy doesn't know what has gone since it was made. */
  stopRestored: capability('installation', ['system'], 'stop messages to lists in a restored copy'),
  sendAgain: capability('cohort', facilitators, 'send a stopped message on'),
  noteHanded: capability('cohort', facilitators, 'note who was told by hand'),
};
