import type { AnswerAddress } from '@/addresses';
import { type Ask, inputsOf } from '../../answers';
import { inWordsOf } from '../../drawing/in-words';
import { pagesOf } from '../../pages';
import type { Say } from '@/languages/say';
import { Words } from '@/ui/words';
import { SubmitButton } from '@/ui/submit-button';
import { checkPlace } from '../differing';
import { progressOf, type SoFar } from '../model';
import { headOf } from './block-head';

type Props = {
  say: Say;
  form: SoFar;
  action: AnswerAddress;
};

/** Every question that somebody was asked, with what they said or that they said nothing, and the way to change it. */
export function CheckAnswers({ say, form, action }: Props) {
  const { answered, asked } = progressOf(form);
  const blocks = pagesOf(form.document, form.answers).flatMap((page) => page.blocks);
  const gaps = asked - answered;
  return (
    <>
      <p className="mb-6 text-lead">
        {say('check.count', { n: asked, answered: say.number(answered) })}{' '}
        {gaps > 0 && say('check.gaps', { n: gaps })}
      </p>
      {blocks.map((block, index) => (
        <section key={index} aria-labelledby={`part-${index}`} className="mb-8">
          <h2 id={`part-${index}`} className="text-h3">
            <Words>{headOf(say, block).title}</Words>
          </h2>
          <dl className="mt-3 border-t border-line">
            {block.asks.map((ask) => (
              <Row key={ask.key} {...{ say, ask, form, action }} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Row({ say, ask, form, action }: Props & { ask: Ask }) {
  const { label } = ask.question;
  const answer = form.answers[ask.key];
  return (
    <div className="flex flex-wrap items-start gap-x-4 border-b border-line py-2">
      <dt className="w-full text-soft">
        <Words>{label}</Words>
      </dt>
      <dd className="min-w-0 grow basis-40 py-2">
        {answer ? (
          <span dir="auto" className="font-semibold whitespace-pre-line">
            {'choice' in answer || 'choices' in answer ? (
              <Words>{inWordsOf(say, ask.question, answer)}</Words>
            ) : (
              inWordsOf(say, ask.question, answer)
            )}
          </span>
        ) : (
          <span className="text-amber">{say('check.notAnswered')}</span>
        )}
      </dd>
      <dd className="no-print -me-2">
        {/* The button leads to its question in the page that comes, whether there is a script or not. */}
        <SubmitButton
          variant="plain"
          name="intent"
          value={`change:${ask.key}`}
          id={checkPlace(ask)}
          formAction={`${action}#${inputsOf(ask)[0] ?? ask.key}`}
        >
          {say('check.change')}{' '}
          <span className="sr-only">
            <Words>{label}</Words>
          </span>
        </SubmitButton>
      </dd>
    </div>
  );
}
