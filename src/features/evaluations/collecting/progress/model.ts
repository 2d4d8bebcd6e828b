import type { Stage } from '../../model';

/** A stage with how many were asked, how many have finished, whose mail came back, whose forms came in twice, and whether its box has lost a key. */
export type StageProgress = Stage & {
  asked: number;
  finished: number;
  bounced: number;
  conflicts: number;
  keysMissing: boolean;
};
