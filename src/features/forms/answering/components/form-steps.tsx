import type { ReactNode } from 'react';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { progressOf, type SoFar } from '../model';

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
  form: SoFar;
  /** What is to be known before it is sent. */
  before: ReactNode;
  saves: boolean;
};

/** Where the form is sent, and what can't be undone then. */
export function CheckButtons({ say, form, before, saves }: Check) {
  const isEmpty = progressOf(form).answered === 0;
  return (
    <>
      {isEmpty ? <Notice>{say('check.nothing')}</Notice> : before}
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

const Quiet = ({ value, words, pending }: { value: string; words: string; pending: string }) => (
  <SubmitButton variant="quiet" name="intent" value={value} pending={pending}>
    {words}
  </SubmitButton>
);
