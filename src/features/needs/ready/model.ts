/** A day that somebody said is ready. */
export type ReadyDay = { day: number; at: Date; by: string };
