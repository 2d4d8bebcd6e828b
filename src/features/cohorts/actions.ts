'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedCohort, newCohort } from './schema';

const cohortPage = ({ slug }: { slug: string }) => ({ to: `/facilitate/cohorts/${slug}` });

export const createCohort = formAction(
  newCohort,
  (viewer, { day1, day2, day3, ...input }) =>
    commands.createCohort(viewer, { ...input, dates: [day1, day2, day3] }),
  cohortPage,
);
export const changeCohort = formAction(changedCohort, commands.changeCohort, cohortPage);
