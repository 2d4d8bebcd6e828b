/** How many needs keep a day from being ready, and how many of those were not met before. */
export type OpenNeeds = { open: number; notMet: number };
