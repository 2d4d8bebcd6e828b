import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import type { PromiseKind } from '../../../model';
import { promiseIn } from '../../../promises';

type Props = { say: Say; promise: PromiseKind };

/** What stands on a form's pages: the promise in full where it begins, and in a line after that. */
export const promisedBy = (say: Say, promise: PromiseKind) => ({
  first: <PromiseNotice {...{ say, promise }} />,
  later: <PromiseLine {...{ say, promise }} />,
});

/** What is promised to whoever answers, in full, at the beginning of a form. */
function PromiseNotice({ say, promise }: Props) {
  const { title, text } = promiseIn(say, promise);
  return (
    <div className="mt-5">
      <Notice title={title}>
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-teal underline">
            {say('promise.more')}
          </summary>
          <p>{text}</p>
          <HowThisWorks say={say} />
        </details>
      </Notice>
    </div>
  );
}

/** The same in one line, where it was said before. */
const PromiseLine = ({ say, promise }: Props) => (
  <p className="mt-3 mb-6 text-small text-soft">
    {promiseIn(say, promise).title} <HowThisWorks say={say} />
  </p>
);

const HowThisWorks = ({ say }: { say: Say }) => (
  <a href={addresses.howKept({ language: say.asked })}>{say('promise.how')}</a>
);
