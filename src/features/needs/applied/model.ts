import type { NeedKind } from '../model';

/** One thing that would help somebody who applies. */
export type SaidNeed = { kind: NeedKind; words: string };

/** What is kept of what somebody said who applies: their words stand with the one thing they ticked, or else by themselves. */
export function saidAs(ticked: readonly NeedKind[], words: string): SaidNeed[] {
  const bearer = ticked.length === 1 ? ticked[0] : 'other';
  const kinds = new Set([...ticked, ...(words !== '' && bearer ? [bearer] : [])]);
  return [...kinds].map((kind) => ({ kind, words: kind === bearer ? words : '' }));
}

/** The same, back in the fields of the form. */
export const fieldsOf = (said: readonly SaidNeed[]) => ({
  needs: said.map(({ kind }) => kind),
  needsWords: said.map(({ words }) => words).find((words) => words !== '') ?? '',
});
