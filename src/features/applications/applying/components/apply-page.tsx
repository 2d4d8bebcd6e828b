import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import { Languages } from '@/features/forms/answering/components/languages';
import { headOf } from '@/features/forms/answering/components/block-head';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import { partOf } from '@/features/forms/answering/model';
import { languagesAround, readIn } from '@/features/forms/translating';
import type { SaidBefore } from '@/features/needs/applied/model';
import type { Say } from '@/languages/say';
import { asText, type FormState, wholeForm } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { Words } from '@/ui/words';
import { writtenCode } from '@/writing/codes';
import { type ApplicationSession, type ApplyStep, isOwnStep, placeOf } from '../model';
import { ownTitle } from '../said';
import { CheckStep } from './check-step';
import { FormStep } from './form-step';
import { NeedsStep } from './needs-step';
import { OwnStepForm } from './own-step';

type Props = {
  say: Say;
  session: ApplicationSession;
  link: string;
  step: ApplyStep;
  state: FormState;
  language?: string;
  checking: boolean;
  /** What opens it on another device, and what one of a pair gives the other. */
  codes: { own: string; pair: string };
  /** Nobody else can apply any more. */
  closed: boolean;
  /** What they said before would help, where they are asked. */
  before: SaidBefore;
};

/** One step of an application: how far one is, what is asked, whether it is kept, and how to come back to it. */
export function ApplyPage(props: Props) {
  const { say, session, link, step, state, language, checking, codes, closed, before } = props;
  const form = { document: readIn(session.document, language), answers: session.answers };
  const { place, of, previous } = placeOf(form, step);
  const action = addresses.apply(session.slug).step(link);
  const back = previous !== null && !checking;
  const { title, lead } = headingOf(say, form, step);
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={session.cohortName}
      title={title}
      lead={lead && <Words>{lead}</Words>}
    >
      <Languages
        say={say}
        languages={languagesAround(session.document)}
        language={language}
        enter={step === 'check' ? null : 'continue'}
      />
      <Progress label={say('part.of', { place, of })} words="" value={place - 1} max={of} />
      {closed && !isTold(state) && (
        <Notice tone="warning" toneSaid={say('notice.warning')}>
          {say('apply.closedKept')}
        </Notice>
      )}
      <div className="mt-6">
        <Step
          {...{ say, session, form, link, step, action, state, language, checking, back, before }}
          pairCode={codes.pair}
        />
      </div>
      {/* Where another code is to be given away, this one is not beside it. */}
      {step !== 'with' && <ComeBack say={say} code={codes.own} />}
      <NeedHelp say={say} contact={session.contact} />
    </Page>
  );
}

/** The page says already why it was not sent. */
const isTold = ({ errors }: FormState): boolean => errors.some(({ field }) => field === wholeForm);

function headingOf(say: Say, form: Pick<ApplicationSession, 'document' | 'answers'>, step: ApplyStep) {
  if (isOwnStep(step)) return { title: ownTitle(say, step), lead: undefined };
  if (step === 'needs') return { title: say('need.ask'), lead: undefined };
  return step === 'check'
    ? { title: say('check.title'), lead: undefined }
    : headOf(say, partOf(form, step).page);
}

export type StepProps = Pick<
  Props,
  'say' | 'session' | 'state' | 'language' | 'checking' | 'step' | 'link' | 'before'
> & {
  /** In the language that is read. */
  form: Pick<ApplicationSession, 'document' | 'answers'>;
  action: ReturnType<ReturnType<typeof addresses.apply>['step']>;
  back: boolean;
  pairCode: string;
};

function Step(props: StepProps): ReactNode {
  const { step } = props;
  if (isOwnStep(step)) return <OwnStepForm {...props} step={step} />;
  if (step === 'needs') return <NeedsStep {...props} />;
  return step === 'check' ? <CheckStep {...props} /> : <FormStep {...props} step={step} />;
}

/** How somebody comes back to it, on any device. */
const ComeBack = ({ say, code }: { say: Say; code: string }) => (
  <p className="mt-8 text-small">{say('apply.code', { code: writtenCode(code) })}</p>
);

/** Whether anything is kept, in words. */
export const savedSaid = (say: Say, { savedAt }: Pick<ApplicationSession, 'savedAt'>): string =>
  savedAt ? say('saved.notSent', { time: say.time(savedAt) }) : say('saved.nothing');

/** What the page was drawn with: what is kept now, once that was said; else what the page that came back knew. */
export const wasOf = (state: FormState, now: string): string =>
  isTold(state) ? now : asText(state.values._was) || now;
