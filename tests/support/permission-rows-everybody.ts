import * as reads from '@/features/people/list/data';
import { askedOf } from '@/features/people/list/model';
import { type Row, run } from './permission-rows';

/** The people of all the cohorts that one runs. */
export const everybodyRows: Record<string, Record<string, Row>> = {
  'people/list/data': {
    peopleOf: {
      may: run,
      run: async (viewer, world) => (await reads.peopleOf(viewer, askedOf({ cohort: world.slug }))).lines,
    },
  },
};
