/** What a table may have that somebody needs. */
export const features = ['step_free', 'near_loop', 'sight_line', 'quiet'] as const;
export type Feature = (typeof features)[number];
export const featureWords: Record<Feature, string> = {
  step_free: 'Step-free',
  near_loop: 'Near the hearing loop',
  sight_line: 'Clear line of sight to the front',
  quiet: 'Quiet',
};
/** As it stands on a seat. */
export const featureMarks: Record<Feature, string> = {
  step_free: 'step-free',
  near_loop: 'hearing loop',
  sight_line: 'sight line',
  quiet: 'quiet',
};
/** As in "Ana sits …". */
export const featurePlaces: Record<Feature, string> = {
  step_free: 'at a step-free table',
  near_loop: 'near the hearing loop',
  sight_line: 'with a clear line of sight to the front',
  quiet: 'at a quiet table',
};
