import { firstRows, knownIn, type Knows } from './headings';
import type { Sheet } from './sheet';

/** The sheet that holds what is asked for: of those that are shown, the one with most headings that are known, or the first with any rows. */
export function likeliest(sheets: readonly Sheet[], knows: Knows): Sheet | null {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const some = (shown.length > 0 ? shown : sheets).filter(({ rows }) => rows.length > 0);
  const scores = some.map(({ rows }) =>
    Math.max(0, ...rows.slice(0, firstRows).map((row) => knownIn(row, knows))),
  );
  const best = Math.max(0, ...scores);
  return (
    (best > 0 ? some[scores.indexOf(best)] : some.find(({ rows }) => rows.length > 1)) ?? some[0] ?? null
  );
}
