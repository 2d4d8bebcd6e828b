'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { agreement, assessorRef, cohortRef, newAssessor, passedOn, scores } from './schema';

const assessors = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).assessors });

export const addAssessor = formAction(newAssessor, commands.addAssessor, assessors);
export const removeAssessor = formAction(assessorRef, commands.removeAssessor, assessors);
export const shareOut = formAction(cohortRef, commands.shareOutApplications, assessors);
export const score = formAction(scores, commands.score, ({ id, finish }) => ({
  to: finish ? addresses.assess : addresses.assessment(id),
}));
export const passOn = formAction(passedOn, commands.passOn, () => ({ to: addresses.assess }));
export const agree = formAction(agreement, commands.agree, ({ id }) => ({ to: addresses.assessment(id) }));
