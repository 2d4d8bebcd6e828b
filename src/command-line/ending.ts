/** Ends of a command: 0 done, 1 could not be done, 2 asked wrongly, 3 done, and the answer is no. */
export type Ending = 0 | 1 | 2 | 3;
