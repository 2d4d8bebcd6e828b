import type { AnswerAddress } from '@/addresses';
import { formPost, type Next } from '@/server/form-post';
import { holderOf } from '@/server/viewer';
import * as commands from './commands';
import { type ApplicantNeeds, applicantNeeds } from './schema';

/** Takes what would help somebody who applies, by their application's link; `next` is the step that follows. */
export const saveApplicantNeeds = (next: (input: ApplicantNeeds) => Next<AnswerAddress>) =>
  formPost(applicantNeeds, commands.saveApplicantNeeds, (_, input) => next(input), holderOf);
