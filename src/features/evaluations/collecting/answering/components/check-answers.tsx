import type { AnswerAddress } from '@/addresses';
import { type Ask, inputsOf } from '@/features/forms/answers';
import { pagesOf } from '@/features/forms/pages';
import { SubmitButton } from '@/ui/submit-button';
import { inWords } from '../../../responses/model';
import { type FormSession, progressOf } from '../model';

type Form = Pick<FormSession, 'document' | 'answers'>;
type Props = { form: Form; language?: string; action: AnswerAddress };

/** Every question that somebody was asked, with what they said or that they said nothing, and the way to change it. */
export function CheckAnswers({ form, language, action }: Props) {
  const { answered, asked } = progressOf(form);
  const blocks = pagesOf(form.document, form.answers).flatMap((page) => page.blocks);
  return (
    <>
      <p className="mb-6 text-lead">{howMany(answered, asked)}</p>
      {blocks.map(({ title, asks }, index) => (
        <section key={index} aria-labelledby={`part-${index}`} className="mb-8">
          <h2 id={`part-${index}`} lang={language} className="text-h3">
            {title}
          </h2>
          <dl className="mt-3 border-t border-line">
            {asks.map((ask) => (
              <Row key={ask.key} {...{ ask, form, language, action }} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

const howMany = (answered: number, asked: number): string => {
  const left = asked - answered;
  const gaps = left === 0 ? '' : left === 1 ? ' One is not answered.' : ` ${left} are not answered.`;
  return `You answered ${answered} of ${asked} questions.${gaps}`;
};

function Row({ ask, form, language, action }: Props & { ask: Ask }) {
  const { label } = ask.question;
  // The button leads to its question in the page that comes, whether there is a script or not.
  const at = `${action}#${inputsOf(ask)[0] ?? ask.key}`;
  return (
    <div className="flex flex-wrap items-start gap-x-4 border-b border-line py-2">
      <dt lang={language} dir="auto" className="w-full text-soft">
        {label}
      </dt>
      <dd lang={language} dir="auto" className="min-w-0 grow basis-40 py-2 font-semibold whitespace-pre-line">
        {said(ask, form)}
      </dd>
      <dd className="no-print -mr-2">
        <SubmitButton variant="plain" name="intent" value={`change:${ask.key}`} formAction={at}>
          Change{' '}
          <span lang={language} className="sr-only">
            {label}
          </span>
        </SubmitButton>
      </dd>
    </div>
  );
}

function said(ask: Ask, { answers }: Form) {
  const answer = answers[ask.key];
  if (!answer) return <span className="font-normal text-amber italic">{notAnswered}</span>;
  const words = inWords(ask, { answers, missing: [] });
  return 'mark' in answer ? `${words} out of 5` : words;
}

const notAnswered = 'Not answered';
