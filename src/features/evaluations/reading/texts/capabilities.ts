import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at texts'),
  markSeen: capability('cohort', facilitators, 'mark texts as seen'),
  hide: capability('cohort', facilitators, 'hide a text'),
  show: capability('cohort', facilitators, 'show a text again'),
};
