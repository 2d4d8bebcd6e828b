import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { type PromiseKind, promiseWords } from '../../../model';
import type { Part } from '../model';

/** What is promised to whoever answers, at the top of every part. */
export function PromiseNotice({ promise }: { promise: PromiseKind }) {
  const { title, text } = promiseWords[promise];
  return (
    <div className="mt-6">
      <Notice title={title}>
        {text} <a href="/how-answers-are-kept">How this works</a>
      </Notice>
    </div>
  );
}

/** The ways on from a part. `saves`: what was typed is kept on the way, and can be kept for later. */
export function StepButtons({ shown: { previous, next }, saves }: { shown: Part; saves: boolean }) {
  const pending = saves ? 'Saving…' : 'One moment…';
  return (
    <div className="mt-4 flex flex-wrap gap-4">
      <SubmitButton
        name="intent"
        value={next === null ? 'send' : 'continue'}
        pending={next === null ? 'Sending…' : pending}
      >
        {next === null ? 'Send my answers' : 'Continue'}
      </SubmitButton>
      {previous !== null && (
        <SubmitButton variant="quiet" name="intent" value="back" pending={pending}>
          Back
        </SubmitButton>
      )}
      {saves && (
        <SubmitButton variant="quiet" name="intent" value="keep" pending={pending}>
          Save for later
        </SubmitButton>
      )}
    </div>
  );
}
