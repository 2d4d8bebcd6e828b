import { capability, facilitators } from '@/server/capability';

/** Whoever runs a cohort sees to needs; a coach knows what was agreed of their own table. */
export const can = {
  see: capability('cohort', facilitators, 'look at needs'),
  seeShared: capability('table', ['coach'], 'look at needs at one’s own table'),
  record: capability('cohort', facilitators, 'record a need'),
  arrange: capability('cohort', facilitators, 'arrange what meets a need'),
  takeOn: capability('cohort', facilitators, 'take a need on'),
  remove: capability('cohort', facilitators, 'remove a need'),
  review: capability('cohort', facilitators, 'note whether a need was met'),
};
