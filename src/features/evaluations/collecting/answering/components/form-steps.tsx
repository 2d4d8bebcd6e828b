import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import type { PromiseKind } from '../../../model';
import { type FormSession, progressOf } from '../model';

/** The ways on from a part. `saves`: what was typed is kept on the way, and can be kept for later. */
export function StepButtons({ back, saves }: { back: boolean; saves: boolean }) {
  const pending = saves ? 'Saving…' : 'One moment…';
  return (
    <div className="mt-4 flex flex-wrap gap-4">
      <SubmitButton name="intent" value="continue" pending={pending}>
        Continue
      </SubmitButton>
      {back && <Quiet value="back" words="Back" pending={pending} />}
      {saves && <Quiet value="keep" words="Save for later" pending={pending} />}
    </div>
  );
}

type Check = {
  form: Pick<FormSession, 'document' | 'answers'>;
  promise: PromiseKind;
  again: boolean;
  saves: boolean;
};

/** Where the form is sent, and what can't be undone then. */
export function CheckButtons({ form, promise, again, saves }: Check) {
  const isEmpty = progressOf(form).answered === 0;
  return (
    <>
      {isEmpty ? <Notice>{nothing}</Notice> : <Before promise={promise} again={again} />}
      <div className="mt-4 flex flex-wrap gap-4">
        {!isEmpty && (
          <SubmitButton name="intent" value="send" pending="Sending…">
            Send my answers
          </SubmitButton>
        )}
        <Quiet value="back" words="Back" pending={saves ? 'Saving…' : 'One moment…'} />
      </div>
    </>
  );
}

function Before({ promise, again }: Pick<Check, 'promise' | 'again'>) {
  if (promise === 'unlinkable') return <Notice tone="warning">{forGood}</Notice>;
  return again ? <p className="mb-4">{canBeReplaced}</p> : null;
}

const Quiet = ({ value, words, pending }: { value: string; words: string; pending: string }) => (
  <SubmitButton variant="quiet" name="intent" value={value} pending={pending}>
    {words}
  </SubmitButton>
);

const nothing = 'Nothing is answered yet, so there is nothing to send. One answer is enough.';
const forGood =
  'Once sent, your answers can’t be picked out again, so they can’t be changed or taken back. This is the moment to think again.';
const canBeReplaced = 'Until the form closes you can answer again with the same link.';
