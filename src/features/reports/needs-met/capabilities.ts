import { capability, commissioners } from '@/server/capability';

export const can = {
  see: capability('cohort', commissioners, 'look at how many needs were met'),
  count: capability('cohort', ['system'], 'count how many needs were met'),
};
