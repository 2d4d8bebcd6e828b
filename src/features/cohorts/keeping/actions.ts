'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { copiedCohort } from '../schema';
import * as commands from './commands';
import { cohortToKeep } from './schema';

const toList = () => ({ to: addresses.cohorts });
const toCohort = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).home });

export const copyCohort = formAction(copiedCohort, commands.copyCohort, ({ slug }) =>
  toCohort({ cohort: slug }),
);
export const archiveCohort = formAction(cohortToKeep, commands.archiveCohort, toList);
export const bringBack = formAction(cohortToKeep, commands.bringBack, toCohort);
export const deleteCohort = formAction(cohortToKeep, commands.deleteCohort, toList);
