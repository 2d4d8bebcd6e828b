/** A line of the waiting list, in its order. */
export type WaitingLine = { applicationId: string; name: string; paired: boolean };
