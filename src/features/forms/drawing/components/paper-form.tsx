import { counted } from '@/writing/words';
import type { ReactNode } from 'react';
import { type FormDocument, marks, optionsOf, type Question } from '../../model';
import { onlyIf, paperParts } from '../model';

type Props = {
  document: FormDocument;
  /** large: 18 point. */
  size: 'normal' | 'large';
  /** What stands at the top: the code, the promise. */
  head?: ReactNode;
};

/** A form to print and fill in with a pen: boxes to tick, lines to write on. */
export function PaperForm({ document, size, head }: Props) {
  return (
    <article data-paper={size} className="paper mx-auto max-w-3xl p-8 print:max-w-none print:p-0">
      <h2 className="paper-title">{document.title}</h2>
      {head}
      <p className="mt-2">
        Takes about {counted(document.minutes, 'minute', 'minutes')}. Leave out any question that you’d rather
        not answer. Thank you.
      </p>
      {paperParts(document).map((part) => (
        <section key={part.title} className="paper-section mt-6">
          <h3 className="paper-part">{part.title}</h3>
          {part.lead && <p className="paper-lead mt-1">{part.lead}</p>}
          {part.questions.map((question) => (
            <PaperQuestion key={question.key} question={question} condition={onlyIf(document, question)} />
          ))}
        </section>
      ))}
    </article>
  );
}

function PaperQuestion({ question, condition }: { question: Question; condition: string | null }) {
  return (
    <div className="paper-question keep mt-5 border-t border-black pt-3">
      {condition && <p className="italic">{condition}:</p>}
      <p className="font-semibold">{question.label}</p>
      {question.hint && <p>{question.hint}</p>}
      <AnswerSpace question={question} />
    </div>
  );
}

function AnswerSpace({ question }: { question: Question }) {
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return (
        <div className="mt-2 flex flex-wrap items-center gap-4">
          <span>{question.low}</span>
          {marks.map((mark) => (
            <span key={mark} className="paper-mark">
              {mark}
            </span>
          ))}
          <span>{question.high}</span>
        </div>
      );
    case 'yes-no':
    case 'one':
    case 'many':
      return (
        <ul className="mt-2">
          {optionsOf(question).map((option) => (
            <li key={option.key} className="mt-1.5 flex items-center gap-3">
              <span className="paper-box" aria-hidden="true" />
              {option.label}
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
          <p className="mt-3">When was it?</p>
          <Lines count={1} />
          <p className="mt-3">Who does it reach, and how could somebody else tell?</p>
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
