import type { Say } from '@/languages/say';
import { drawn } from '@/ui/said';

type Props = { say: Say; contact: string | null };

/** Whom to ask, on every page of a form: a number that can be rung and an address that can be written to, with one press. */
export const NeedHelp = ({ say, contact }: Props) => (
  <p className="mt-8 border-t border-line pt-4 text-small">
    <strong>{say('help.need')}</strong>{' '}
    {contact
      ? drawn(say.pieces('help.ask', { who: () => <bdi>{contact.split(reachable).map(pressable)}</bdi> }))
      : say('help.facilitator')}
  </p>
);

// Every second part is an address or a number.
const reachable = /([^\s,;:<>()]+@[^\s,;:<>()]+\w|\+?[\d(][\d ()-]{7,}\d)/;

const pressable = (part: string, index: number) =>
  index % 2 === 0 ? (
    part
  ) : (
    <a
      key={index}
      href={part.includes('@') ? `mailto:${part}` : `tel:${part.replace('(0)', '').replace(/[ ()-]/g, '')}`}
    >
      {part}
    </a>
  );
