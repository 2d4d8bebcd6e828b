import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import type { PromiseKind } from '../../../model';
import { promiseIn } from '../../../promises';
import type { Part } from '../model';

/** What is promised to whoever answers, at the top of every part. */
export function PromiseNotice({ say, promise }: { say: Say; promise: PromiseKind }) {
  const { title, text } = promiseIn(say, promise);
  return (
    <div className="mt-6">
      <Notice title={title}>
        {text} <a href={addresses.howKept({ language: say.asked })}>{say('promise.how')}</a>
      </Notice>
    </div>
  );
}

type Buttons = {
  say: Say;
  shown: Part;
  /** What was typed is kept on the way, and can be kept for later. */
  saves: boolean;
};

/** The ways on from a part. */
export function StepButtons({ say, shown: { previous, next }, saves }: Buttons) {
  const pending = say(saves ? 'on.saving' : 'on.moment');
  return (
    <div className="mt-4 flex flex-wrap gap-4">
      <SubmitButton
        name="intent"
        value={next === null ? 'send' : 'continue'}
        pending={next === null ? say('on.sending') : pending}
      >
        {say(next === null ? 'on.send' : 'on.continue')}
      </SubmitButton>
      {previous !== null && (
        <SubmitButton variant="quiet" name="intent" value="back" pending={pending}>
          {say('on.back')}
        </SubmitButton>
      )}
      {saves && (
        <SubmitButton variant="quiet" name="intent" value="keep" pending={pending}>
          {say('on.keep')}
        </SubmitButton>
      )}
    </div>
  );
}
