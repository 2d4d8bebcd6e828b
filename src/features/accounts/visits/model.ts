/** Somebody signed in on one browser. `here`: on the one that asks. */
export type OwnVisit = { id: string; startedAt: Date; here: boolean };

/** A visit ends by itself after so many days. */
export const lastsDays = 7;
