'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedCohort, newCohort } from './schema';

const cohortPage = ({ slug }: { slug: string }) => ({ to: addresses.cohort(slug).home });

export const createCohort = formAction(newCohort, commands.createCohort, cohortPage);
export const changeCohort = formAction(changedCohort, commands.changeCohort, cohortPage);
