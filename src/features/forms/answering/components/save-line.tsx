import type { Say } from '@/languages/say';
import type { Step } from '../model';

type Props = {
  say: Say;
  /** What is known to be kept already, in words. */
  said: string;
  /** The device is the person's own: what they typed is kept on it while there is no line. */
  ownDevice: boolean;
  step: Step;
};

/** Where the page says, always in view, whether what was typed is kept, and that it is not sent. Its other sentences are for the script, which knows whether there is a line. */
export function SaveLine({ say, said, ownDevice, step }: Props) {
  const isSending = step === 'check';
  return (
    <div className="save-bar no-print">
      <p
        data-save-line=""
        data-no-line={say('line.noLine')}
        data-kept-here={say(ownDevice ? 'line.keptHere' : 'line.noLine')}
        data-no-answer={say('line.noAnswer')}
        data-held-back={say(isSending ? 'line.heldBack' : 'line.goesOn')}
        data-not-taken={say(isSending ? 'line.notTaken' : 'line.goesOnSoon')}
        data-on-device={ownDevice ? say('saved.onDeviceOnly') : undefined}
        data-not-kept={say('line.keepsNothing')}
        data-differs={ownDevice ? say('line.differs', { there: '{there}', here: '{here}' }) : undefined}
        data-changed={ownDevice && isSending ? say('send.changed') : undefined}
        data-no-page={ownDevice ? say('line.noPage') : undefined}
        aria-live="polite"
        className="text-small text-soft"
      >
        {said}
      </p>
    </div>
  );
}
