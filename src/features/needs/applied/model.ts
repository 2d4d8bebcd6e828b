import type { NeedKind } from '../model';

/** One thing that would help somebody who applies. */
export type SaidNeed = { kind: NeedKind; words: string };

/** What was said: shown again until it is sent. `kept`: how much was said that isn't shown any more. */
export type SaidBefore = { said: SaidNeed[]; kept: number };
export const nothingSaid: SaidBefore = { said: [], kept: 0 };

/** What is kept of what somebody said who applies: their words stand with everything they ticked, or by themselves where that is nothing. */
export function saidAs(ticked: readonly NeedKind[], words: string): SaidNeed[] {
  const kinds = new Set<NeedKind>(ticked.length === 0 && words !== '' ? ['other'] : ticked);
  return [...kinds].map((kind) => ({ kind, words }));
}

/** The same, back in the fields of the form. Words by themselves tick nothing. */
export const fieldsOf = (said: readonly SaidNeed[]) => ({
  needs: said.map(({ kind }) => kind).filter((kind) => kind !== 'other' || said.length > 1),
  needsWords: said.map(({ words }) => words).find((words) => words !== '') ?? '',
});
