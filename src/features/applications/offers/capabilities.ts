import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at offers'),
  noteAnswer: capability('cohort', facilitators, 'note an answer to an offer'),
  /** Whoever holds the link answers; opening it changes nothing. */
  answer: capability('offer', ['link'], 'answer an offer'),
};
