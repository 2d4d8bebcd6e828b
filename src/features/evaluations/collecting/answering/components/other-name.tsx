import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { drawn } from '@/ui/said';

/** Whose form this is, on a device at a table, and the way back to the names: a wrong press is soon made. */
export const OtherName = ({ say, who }: { say: Say; who: string }) => (
  <p className="my-4">
    {drawn(
      say.pieces('who.other', {
        who,
        strong: (name) => <strong>{name}</strong>,
        link: (words) => <a href={addresses.atTable.who({ language: say.asked })}>{words}</a>,
      }),
    )}
  </p>
);
