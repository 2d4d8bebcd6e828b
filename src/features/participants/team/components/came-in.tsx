import { Notice } from '@/ui/notice';
import { plural } from '@/writing/words';

type Given = Readonly<Record<string, string | string[] | undefined>>;

const wholeTeam = 'All of them were on the team already.';

/** What to say of each way in, by how many came. */
const words: Record<string, (count: number) => string> = {
  came: (count) => plural(count, 'One person was imported.', `${count} people were imported.`),
  coaches: (count) =>
    count === 0 ? wholeTeam : plural(count, 'One coach was added.', `${count} coaches were added.`),
  contributors: (count) =>
    count === 0
      ? wholeTeam
      : plural(count, 'One contributor was added.', `${count} contributors were added.`),
  helpers: (count) =>
    count === 0
      ? wholeTeam
      : plural(count, 'One person joined the team.', `${count} people joined the team.`),
  left: (count) =>
    plural(
      count,
      'One whom you ticked can’t be added any more, and was left out.',
      `${count} whom you ticked can’t be added any more, and were left out.`,
    ),
};

/** Says how many people have just come in, as the address has it. */
export function CameIn({ asked }: { asked: Given }) {
  return Object.entries(words).map(([way, say]) => {
    const count = asked[way];
    return (
      typeof count === 'string' &&
      /^\d{1,6}$/.test(count) && (
        <Notice key={way} tone={way === 'left' ? 'warning' : 'done'}>
          {say(Number(count))}
        </Notice>
      )
    );
  });
}
