import { Notice } from '@/ui/notice';
import { type PromiseKind, promiseWords } from '../../../model';

/** What is promised to whoever answers, in full, at the beginning of a form. */
export function PromiseNotice({ promise }: { promise: PromiseKind }) {
  const { title, text } = promiseWords[promise];
  return (
    <div className="mt-5">
      <Notice title={title}>
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-teal underline">{more}</summary>
          <p>{text}</p>
          <HowThisWorks />
        </details>
      </Notice>
    </div>
  );
}

/** The same in one line, where it was said before. */
export const PromiseLine = ({ promise }: { promise: PromiseKind }) => (
  <p className="mt-3 mb-6 text-small text-soft">
    {promiseWords[promise].title} <HowThisWorks />
  </p>
);

const HowThisWorks = () => <a href="/how-answers-are-kept">How this works</a>;

const more = 'What we keep, and what not';
