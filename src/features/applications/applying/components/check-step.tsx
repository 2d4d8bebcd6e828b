import { addresses } from '@/addresses';
import { CheckAnswers } from '@/features/forms/answering/components/check-answers';
import { formId } from '@/features/forms/answering/components/languages';
import { Hidden } from '@/ui/hidden';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import { type OwnStep, ownSteps } from '../model';
import { ownTitle, saidAt } from '../said';
import type { StepProps } from './apply-page';

/** All that somebody said, each with the way to change it, and where it is sent. */
export function CheckStep(props: StepProps) {
  const { say, session, form, action, state, language } = props;
  return (
    <PostForm {...{ say, action, state }} id={formId}>
      <Hidden name="part" value="check" />
      {language && <Hidden name="language" value={language} />}
      <input type="hidden" name="_was" autoComplete="off" value={String(session.version)} />
      {ownSteps.map((step) => (
        <OwnAnswers key={step} {...props} step={step} />
      ))}
      <CheckAnswers {...{ say, form, action }} />
      <NeedsApart {...props} />
      {session.paired && <p className="mb-4">{say('apply.paired')}</p>}
      <p className="mb-4">{say('apply.before')}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        <SubmitButton name="intent" value="send" pending={say('on.sending')}>
          {say('apply.send')}
        </SubmitButton>
        <SubmitButton variant="quiet" name="intent" value="back" pending={say('on.moment')}>
          {say('on.back')}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

/** What would help is said apart, and not shown here. */
function NeedsApart({ say, session, link, language }: StepProps) {
  const change = addresses.apply(session.slug).step(link, { part: 'needs', language });
  return (
    <section aria-labelledby="needs" className="mb-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="needs" className="text-h3">
          {say('need.ask')}
        </h2>
        <a href={change} className="inline-flex min-h-11 items-center">
          {say('check.change')} <span className="sr-only">{say('need.ask')}</span>
        </a>
      </div>
      <p>{say('need.apart')}</p>
    </section>
  );
}

function OwnAnswers({ say, session, link, step, language }: Omit<StepProps, 'step'> & { step: OwnStep }) {
  const change = addresses.apply(session.slug).step(link, { part: step, checking: 'yes', language });
  return (
    <section aria-labelledby={`own-${step}`} className="mb-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`own-${step}`} className="text-h3">
          {ownTitle(say, step)}
        </h2>
        <a href={change} className="inline-flex min-h-11 items-center">
          {say('check.change')} <span className="sr-only">{ownTitle(say, step)}</span>
        </a>
      </div>
      <dl className="mt-3 border-t border-line">
        {saidAt(say, session.about, step).map(({ label, said }) => (
          <div key={label} className="border-b border-line py-2">
            <dt className="text-soft">{label}</dt>
            <dd dir="auto" className="font-semibold whitespace-pre-line">
              {said || <span className="font-normal text-soft">{say('apply.none')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
