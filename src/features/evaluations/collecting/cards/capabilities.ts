import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at table codes'),
  makeCodes: capability('cohort', facilitators, 'make table codes'),
  /** Only who typed a table’s code says who of that table they are. */
  choose: capability('table code', ['table code'], 'choose who answers at a table'),
};
