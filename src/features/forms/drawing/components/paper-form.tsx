import type { Say } from '@/languages/say';
import { Words } from '@/ui/words';
import type { ReactNode } from 'react';
import { type FormDocument, marks, type Question } from '../../model';
import { choicesOf } from '../in-words';
import { onlyIf, paperParts } from '../model';

type Props = {
  say: Say;
  /** In the language that it is printed in. */
  document: FormDocument;
  /** large: 18 point. */
  size: 'normal' | 'large';
  /** What stands at the top: the code, the promise. */
  head?: ReactNode;
};

/** A form to print and fill in with a pen: boxes to tick, lines to write on. */
export function PaperForm({ say, document, size, head }: Props) {
  return (
    <article
      lang={say.tag}
      dir={say.direction}
      data-paper={size}
      className="paper mx-auto max-w-3xl p-8 print:max-w-none print:p-0"
    >
      <h2 className="paper-title">
        <Words>{document.title}</Words>
      </h2>
      {head}
      <p className="mt-2">
        {say('paper.takes', { n: document.minutes })} {say('paper.thanks')}
      </p>
      {paperParts(document, say).map((part) => (
        <section key={part.title} className="paper-section mt-6">
          <h3 className="paper-part">
            <Words>{part.title}</Words>
          </h3>
          {part.lead && (
            <p className="paper-lead mt-1">
              <Words>{part.lead}</Words>
            </p>
          )}
          {part.questions.map((question) => (
            <PaperQuestion
              key={question.key}
              {...{ say, question }}
              condition={onlyIf(document, question, say)}
            />
          ))}
        </section>
      ))}
    </article>
  );
}

function PaperQuestion({ say, question, condition }: Asked & { condition: string | null }) {
  return (
    <div className="paper-question keep mt-5 border-t border-black pt-3">
      {condition && (
        <p className="italic">
          <Words>{condition}</Words>:
        </p>
      )}
      <p className="font-semibold">
        <Words>{question.label}</Words>
      </p>
      {question.hint && (
        <p>
          <Words>{question.hint}</Words>
        </p>
      )}
      <AnswerSpace {...{ say, question }} />
    </div>
  );
}

type Asked = { say: Say; question: Question };

function AnswerSpace({ say, question }: Asked) {
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return (
        <div className="mt-2 flex flex-wrap items-center gap-4">
          <span>
            <Words>{question.low}</Words>
          </span>
          {marks.map((mark) => (
            <span key={mark} className="paper-mark">
              {mark}
            </span>
          ))}
          <span>
            <Words>{question.high}</Words>
          </span>
        </div>
      );
    case 'yes-no':
    case 'one':
    case 'many':
      return (
        <ul className="mt-2">
          {choicesOf(say, question).map((option) => (
            <li key={option.key} className="mt-1.5 flex items-center gap-3">
              <span className="paper-box" aria-hidden="true" />
              <Words>{option.label}</Words>
            </li>
          ))}
        </ul>
      );
    case 'text':
      return <Lines count={5} />;
    case 'story':
      return (
        <>
          <Lines count={6} />
          <p className="mt-3">{say('story.when')}</p>
          <Lines count={1} />
          <p className="mt-3">{say('paper.story')}</p>
          <Lines count={2} />
        </>
      );
  }
}

function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <div key={line} className="paper-line" />
      ))}
    </div>
  );
}
