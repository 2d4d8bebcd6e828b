/** How many needs keep a day from being ready, and how many of those were not met before. */
export type OpenNeeds = { open: number; notMet: number };

/** How many needs a participant has, their supporter's among them, and whether one is open. */
export type NeedCount = { participantId: string; count: number; open: boolean };
