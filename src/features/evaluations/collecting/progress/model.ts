import type { Stage } from '../../model';

/** How many forms of people on the list came from these files. */
export const onListIn = (imports: readonly { onList: number }[]): number =>
  imports.reduce((sum, { onList }) => sum + onList, 0);

/** A stage with how many were asked, how many have returned a form (also from a file), whose mail came back, whose forms came in twice, and whether its box has lost a key. */
export type StageProgress = Stage & {
  asked: number;
  finished: number;
  bounced: number;
  conflicts: number;
  keysMissing: boolean;
};
