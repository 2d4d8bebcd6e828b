import { capability, facilitators } from '@/server/capability';

/** Of two people whom one knows: that neither has a part outside of what one runs is looked at when it is done. */
export const can = {
  see: capability('cohort', facilitators, 'look at two records of one person'),
  merge: capability('person in cohorts', facilitators, 'merge two records of one person'),
  undo: capability('person in cohorts', facilitators, 'undo a merge'),
};
