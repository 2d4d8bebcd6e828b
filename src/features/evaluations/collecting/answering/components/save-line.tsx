import type { Step } from '../model';

type Props = {
  /** What is known to be kept already, in words. */
  said: string;
  /** The device is the person's own: what they typed is kept on it while there is no line. */
  ownDevice: boolean;
  step: Step;
};

const noLine =
  'Not saved yet: there is no connection. Keep this page open. It will save when the connection is back.';
const keptHere = 'Kept on this device: there is no connection. It will be saved when the connection is back.';
const noAnswer =
  'Not saved yet: Roundtable does not answer. Keep this page open. It will save as soon as it can.';
const whenSent = [
  'Not sent yet: there is no connection. Keep this page open: your answers go by themselves, once, when it is back.',
  'Not sent yet: Roundtable does not answer. Keep this page open: your answers go by themselves, once, as soon as they can.',
] as const;
const whenGoingOn = [
  'There is no connection just now. Keep this page open: it goes on by itself when the connection is back.',
  'Roundtable does not answer just now. Keep this page open: it goes on by itself as soon as it can.',
] as const;
const notKept = 'In this page only: this device keeps nothing. Not sent yet.';

/** Where the page says, always in view, whether what was typed is kept, and that it is not sent. Its other sentences are for the script, which knows whether there is a line. */
export function SaveLine({ said, ownDevice, step }: Props) {
  const [heldBack, notTaken] = step === 'check' ? whenSent : whenGoingOn;
  return (
    <div className="save-bar no-print">
      <p
        data-save-line=""
        data-no-line={noLine}
        data-kept-here={ownDevice ? keptHere : noLine}
        data-no-answer={noAnswer}
        data-held-back={heldBack}
        data-not-taken={notTaken}
        data-not-kept={notKept}
        aria-live="polite"
        className="text-small text-soft"
      >
        {said}
      </p>
    </div>
  );
}
