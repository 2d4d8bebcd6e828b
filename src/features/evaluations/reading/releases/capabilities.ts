import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at what a release would read'),
  release: capability('cohort', facilitators, 'release the results of a stage'),
  destroy: capability('cohort', facilitators, 'destroy forms unread'),
  findDue: capability('installation', ['system'], 'look for what is to be released'),
  keep: capability('installation', ['system'], 'keep what a ballot box said'),
};
