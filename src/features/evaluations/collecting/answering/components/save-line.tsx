type Props = {
  /** What is known to be kept already, in words. */
  said: string | null;
  /** The device is the person's own: what they typed is kept on it while there is no line. */
  ownDevice: boolean;
};

const noLine =
  'Not saved yet: there is no connection. Keep this page open. It will save when the connection is back.';
const keptHere = 'Kept on this device: there is no connection. It will be saved when the connection is back.';
const noAnswer =
  'Not saved yet: Roundtable does not answer. Keep this page open. It will save as soon as it can.';
const heldBack =
  'There is no connection just now. Keep this page open: your answers go by themselves, once, when it is back.';
const notTaken =
  'Not sent yet: Roundtable does not answer. Keep this page open: your answers go by themselves, once, as soon as they can.';
const notKept = 'This device keeps nothing. What you type stays in this page alone until you send it.';
const differs =
  'Another page on this device says here: {there}. This page says: {here}. Choose the one that is right.';
const noPage =
  'There is no connection to Roundtable just now. This is the page as it was last time. What you type is kept on this device until the connection is back.';

/** Where the page says whether what was typed is kept. Its other sentences are for the script, which knows whether there is a line. */
export function SaveLine({ said, ownDevice }: Props) {
  return (
    <p
      data-save-line=""
      data-no-line={noLine}
      data-kept-here={ownDevice ? keptHere : noLine}
      data-no-answer={noAnswer}
      data-held-back={heldBack}
      data-not-taken={notTaken}
      data-not-kept={notKept}
      data-differs={differs}
      data-no-page={ownDevice ? noPage : undefined}
      aria-live="polite"
      className="no-print min-h-7 text-small text-soft"
    >
      {said}
    </p>
  );
}
