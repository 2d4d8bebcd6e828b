import { z } from 'zod';
import { email, name } from '../schema';
import { contributorParts } from './model';

const worksAt = z.string().trim().max(200, 'Use up to 200 characters');

export const newCoach = z.object({ cohort: z.string(), name, email, worksAt: worksAt.optional() });
export const newContributor = newCoach.extend({ part: z.enum(contributorParts, 'Choose what they come as') });
/** Coaches or contributors as they are pasted: first looked at, then added. */
export const pastedTeam = z.object({
  cohort: z.string(),
  kind: z.enum(['coach', 'contributor']),
  text: z.string().max(50_000, 'Paste up to 50,000 characters at once').default(''),
  step: z.enum(['look', 'add']).default('look'),
  /** The lines that were looked at: what was changed since is looked at again. */
  lookedAt: z.string().default(''),
});
export const changedMember = newCoach.extend({ person: z.uuid(), worksAt: worksAt.default('') });
export const memberRef = z.object({ cohort: z.string(), person: z.uuid() });
export type NewCoachForm = z.output<typeof newCoach>;
export type NewContributorForm = z.output<typeof newContributor>;
export type ChangedMemberForm = z.output<typeof changedMember>;
export type MemberRef = z.output<typeof memberRef>;
export type PastedTeamForm = z.output<typeof pastedTeam>;
