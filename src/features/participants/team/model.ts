import { tellingApart } from '@/writing/names';

/** What somebody from outside comes to a cohort as. */
export const contributorParts = [
  'Darzi Fellow',
  'Healthcare manager',
  'Guest speaker',
  'Patient leader',
] as const;
export type ContributorPart = (typeof contributorParts)[number];

/** Somebody who helps to deliver a cohort. `as`: what they come as, in words. Who comes as both is there twice. */
export type TeamMember = {
  personId: string;
  name: string;
  email: string | null;
  kind: 'coach' | 'contributor';
  as: string;
  worksAt: string;
};

/** The table coaches among a team. */
export const coachesAmong = (team: readonly TeamMember[]): TeamMember[] =>
  team.filter(({ kind }) => kind === 'coach');

/** Coaches to choose from, those of one name told apart by where they work, or by their address. */
export const coachChoices = (coaches: readonly TeamMember[]): { id: string; name: string }[] =>
  tellingApart(coaches, ({ worksAt, email }) => [worksAt, email]).map(({ personId, name }) => ({
    id: personId,
    name,
  }));

/** What somebody of the team has taken on: tables that they coach, by number, and sessions that they lead. */
export type Duties = { tables: readonly number[]; sessions: readonly string[] };

/** Why somebody can't leave the team yet; null when they can. */
export function boundBy(name: string, { tables, sessions }: Duties): string | null {
  const held = [
    ...tables.map((number) => `coaches table ${number}`),
    ...sessions.map((title) => `leads “${title}”`),
  ];
  if (held.length === 0) return null;
  const [first, more] = [held.slice(0, 3), held.length - 3];
  return `${name} ${first.join(', ')}${more > 0 ? `, and has ${more} more to hand on` : ''}. Let somebody else do it first.`;
}
