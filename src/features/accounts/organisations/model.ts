import type { Organisation } from '../model';

/** An organisation with the names of the cohorts that it commissioned, and of those who see them for it. */
export type OrganisationInFull = Organisation & { cohorts: string[]; commissioners: string[] };
