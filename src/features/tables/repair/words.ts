import { counted, listed, plural } from '@/writing/words';
import type { MoveWords } from '../plans/model';
import { type Look, peopleMoved, type Repair } from './model';

/** What a way leads to: which tables are smaller or not used today, that the rules are kept, and whether fewer people could move. */
export function wayInWords(
  { moves, smaller, dissolved, fewest, usual }: Repair,
  { numbers }: Pick<MoveWords, 'numbers'>,
): string {
  const short = smaller.map(
    ({ tableId, fewest: people }) =>
      `Table ${numbers.get(tableId) ?? ''} has ${counted(people, 'person', 'people')} today.`,
  );
  const unused =
    dissolved.length === 0
      ? []
      : [
          `${plural(dissolved.length, 'Table', 'Tables')} ${listed(dissolved.map(String))} ${plural(dissolved.length, 'is', 'are')} not used today.`,
        ];
  const best = fewest
    ? `No way ${usual ? 'that keeps the usual sizes ' : ''}moves fewer.`
    : 'There may be a way that moves fewer; none was found in the time.';
  return [...short, ...unused, 'Every rule is kept.', ...(peopleMoved(moves) === 0 ? [] : [best])].join(' ');
}

/** That no way was found, and whether there is one all the same. */
export function noWayInWords(undecided: boolean, look: Look): string {
  const byHand = 'Move people by hand on the plan, or take a rule back.';
  if (!undecided) return `No moves keep all the rules. ${byHand}`;
  const soFar = 'No moves that keep all the rules were found in the time. There may be some.';
  return look === 'longer' ? `${soFar} ${byHand}` : soFar;
}
