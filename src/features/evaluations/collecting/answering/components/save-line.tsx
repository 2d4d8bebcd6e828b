import type { Say } from '@/languages/say';

type Props = {
  say: Say;
  /** What is known to be kept already, in words. */
  said: string | null;
  /** The device is the person's own: what they typed is kept on it while there is no line. */
  ownDevice: boolean;
};

/** Where the page says whether what was typed is kept. Its other sentences are for the script, which knows whether there is a line. */
export function SaveLine({ say, said, ownDevice }: Props) {
  return (
    <p
      data-save-line=""
      data-no-line={say('line.noLine')}
      data-kept-here={say(ownDevice ? 'line.keptHere' : 'line.noLine')}
      data-no-answer={say('line.noAnswer')}
      data-held-back={say('line.heldBack')}
      data-not-taken={say('line.notTaken')}
      data-not-kept={say('line.notKept')}
      data-differs={ownDevice ? say('line.differs', { there: '{there}', here: '{here}' }) : undefined}
      data-no-page={ownDevice ? say('line.noPage') : undefined}
      aria-live="polite"
      className="no-print min-h-7 text-small text-soft"
    >
      {said}
    </p>
  );
}
