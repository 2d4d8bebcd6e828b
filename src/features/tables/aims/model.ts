/** What a plan should come close to, each with a weight from 0 (left out) to 10. */
export const aimKeys = ['newcomers', 'experience', 'organisation', 'area', 'lived', 'meetings'] as const;
export type AimKey = (typeof aimKeys)[number];

/**
 * How a cohort is to be seated: the same tables throughout, or new ones each day; how few may sit at a table; and how
 * much each aim counts. `hears`: how many guest projects each table hears, on the day `projectsDay`.
 */
export type SeatingAims = Record<AimKey, number> & {
  remix: boolean;
  smallest: number;
  hears: number;
  projectsDay: number;
  version: number;
};

/** The paper's way: the same tables throughout, in groups of five or six. Newcomers were lost on day one, so they count most. */
export const usualAims: SeatingAims = {
  remix: false,
  smallest: 5,
  newcomers: 5,
  experience: 1,
  organisation: 2,
  area: 1,
  lived: 1,
  meetings: 3,
  hears: 2,
  projectsDay: 2,
  version: 0,
};

/** The aim as a finding: what would hold if it were met. */
export function aimTitle(key: AimKey, remix: boolean): string {
  if (key === 'meetings') return remix ? 'Nobody meets twice' : 'People who know each other sit apart';
  return titles[key];
}

const titles: Record<Exclude<AimKey, 'meetings'>, string> = {
  newcomers: 'Nobody new sits alone',
  experience: 'Experience is mixed at each table',
  organisation: 'Different organisations at a table',
  area: 'Different areas at a table',
  lived: 'Patients and carers at each table',
};
