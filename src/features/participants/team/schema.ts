import { z } from 'zod';
import { email, name } from '../schema';
import { contributorParts } from './model';

const worksAt = z.string().trim().max(200, 'Use up to 200 characters');

export const newCoach = z.object({ cohort: z.string(), name, email, worksAt: worksAt.optional() });
export const newContributor = newCoach.extend({ part: z.enum(contributorParts, 'Choose what they come as') });
export const changedMember = newCoach.extend({ person: z.uuid(), worksAt: worksAt.default('') });
export const memberRef = z.object({ cohort: z.string(), person: z.uuid() });
export type NewCoachForm = z.output<typeof newCoach>;
export type NewContributorForm = z.output<typeof newContributor>;
export type ChangedMemberForm = z.output<typeof changedMember>;
export type MemberRef = z.output<typeof memberRef>;
