import { kindWords, isFor, type Need, type NeedKind } from './model';
import { featureWords } from './table-features';

/** Those outside of the team who see to needs, each with a list of their own for a day. */
export const lists = ['kitchen', 'venue', 'travel'] as const;
export type List = (typeof lists)[number];
export const listWords: Record<List, string> = { kitchen: 'Kitchen', venue: 'Venue', travel: 'Travel' };

const concerns: Record<List, readonly NeedKind[]> = {
  kitchen: ['food'],
  venue: ['hearing_loop', 'bsl', 'speech_to_text', 'clear_view', 'step_free', 'quiet'],
  travel: ['travel'],
};

/** A line of a list. `who`: only where it can't be done without a name. */
export type Line = { what: string; who: string; people: number };

/** What somebody who sees to it must know: what is arranged; of food, where nothing is yet, whom to ask. Never what somebody wrote. */
function whatOf({ kind, adjustment, feature, owner }: Need): string {
  const asked = adjustment || (kind === 'food' ? `Ask ${owner?.name ?? 'those who run the course'}` : '');
  const table = feature && kind !== 'food' ? `a table that is: ${featureWords[feature].toLowerCase()}` : '';
  return [kindWords(kind), asked, table].filter((part) => part !== '').join('. ');
}

/**
 * What a list says of a day: for kitchen and venue how many need what, without a name; for travel whom to fetch. Nobody's
 * own words.
 */
export function listFor(list: List, needs: readonly Need[], day: number): Line[] {
  const lines = new Map<string, Line>();
  for (const need of needs.filter(
    (need) => !need.endedAt && concerns[list].includes(need.kind) && isFor(need, day),
  )) {
    const [what, who] = [whatOf(need), list === 'travel' ? need.whose.name : ''];
    const known = lines.get(`${what}\n${who}`);
    lines.set(`${what}\n${who}`, { what, who, people: (known?.people ?? 0) + 1 });
  }
  return [...lines.values()];
}

/** The same as rows of a table, with its head. */
export const rowsOf = (list: List, lines: readonly Line[]): (string | number)[][] =>
  list === 'travel'
    ? [['What', 'Who'], ...lines.map(({ what, who }) => [what, who])]
    : [['What', 'How many people'], ...lines.map(({ what, people }) => [what, people])];
