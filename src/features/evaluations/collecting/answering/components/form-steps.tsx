import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import type { PromiseKind } from '../../../model';
import { type FormSession, progressOf } from '../model';

type Buttons = {
  say: Say;
  /** There is a part before. */
  back: boolean;
  /** What was typed is kept on the way, and can be kept for later. */
  saves: boolean;
};

/** The ways on from a part. */
export function StepButtons({ say, back, saves }: Buttons) {
  const pending = say(saves ? 'on.saving' : 'on.moment');
  return (
    <div className="mt-4 flex flex-wrap gap-4">
      <SubmitButton name="intent" value="continue" pending={pending}>
        {say('on.continue')}
      </SubmitButton>
      {back && <Quiet value="back" words={say('on.back')} pending={pending} />}
      {saves && <Quiet value="keep" words={say('on.keep')} pending={pending} />}
    </div>
  );
}

type Check = {
  say: Say;
  form: Pick<FormSession, 'document' | 'answers'>;
  promise: PromiseKind;
  again: boolean;
  saves: boolean;
};

/** Where the form is sent, and what can't be undone then. */
export function CheckButtons({ say, form, promise, again, saves }: Check) {
  const isEmpty = progressOf(form).answered === 0;
  return (
    <>
      {isEmpty ? <Notice>{say('check.nothing')}</Notice> : <Before {...{ say, promise, again }} />}
      <div className="mt-4 flex flex-wrap gap-4">
        {!isEmpty && (
          <SubmitButton name="intent" value="send" pending={say('on.sending')}>
            {say('on.send')}
          </SubmitButton>
        )}
        <Quiet value="back" words={say('on.back')} pending={say(saves ? 'on.saving' : 'on.moment')} />
      </div>
    </>
  );
}

function Before({ say, promise, again }: Pick<Check, 'say' | 'promise' | 'again'>) {
  if (promise === 'unlinkable')
    return (
      <Notice tone="warning" toneSaid={say('notice.warning')}>
        {say('check.forGood')}
      </Notice>
    );
  return again ? <p className="mb-4">{say('check.again')}</p> : null;
}

const Quiet = ({ value, words, pending }: { value: string; words: string; pending: string }) => (
  <SubmitButton variant="quiet" name="intent" value={value} pending={pending}>
    {words}
  </SubmitButton>
);
