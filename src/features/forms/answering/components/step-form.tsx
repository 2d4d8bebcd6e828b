import { Fragment, type ReactNode } from 'react';
import type { AnswerAddress } from '@/addresses';
import { Questions } from '../../drawing/components/questions';
import { pagesOf } from '../../pages';
import type { Say } from '@/languages/say';
import { Hidden } from '@/ui/hidden';
import { asText, type FormState, untouched } from '@/ui/form-state';
import { PostForm } from '@/ui/post-form';
import { partOf, type SoFar, type Step } from '../model';
import { BlockHead } from './block-head';
import { CheckAnswers } from './check-answers';
import { CheckButtons, StepButtons } from './form-steps';
import { formId } from './languages';
import { SaveLine } from './save-line';

type Inside = {
  say: Say;
  /** In the language that is read. */
  form: SoFar;
  step: Step;
  /** What is typed is kept on the way. */
  saves: boolean;
  action: AnswerAddress;
  language?: string;
  /** They came from the check to change one answer, and go back there. */
  checking: boolean;
  /** What is to be known before it is sent. */
  before: ReactNode;
  /** There is a step before the form's first part. */
  back?: boolean;
};

type Props = Inside & {
  state: FormState;
  /** What the questions show before anything was sent. */
  values?: FormState['values'];
  /** Whose form it is, where somebody else may be chosen on the device. */
  who?: string;
  /** Under which name what is typed may be kept on this device; null on a device that is shared. */
  keepAs: string | null;
  /** What is known to be kept already, and that it is not sent, in words. */
  said: string;
  /** What travels along unseen. */
  children?: ReactNode;
};

/** One step of a form: the questions of a part, or all that was said; the ways on; and whether it is kept. What the script of these pages goes by stands on its form. */
export function StepForm({ state, values, who, keepAs, said, children, ...inside }: Props) {
  const { say, action, step, language, saves, checking } = inside;
  return (
    <PostForm
      say={say}
      id={formId}
      action={action}
      state={state}
      values={values}
      data-answers=""
      data-undecided={asText(state.values._undecided) || undefined}
      data-carried={state === untouched ? undefined : ''}
      data-saves={saves ? 'yes' : 'no'}
      data-keep-as={keepAs ?? ''}
      data-parts={keepAs === null ? undefined : partsOf(inside.form)}
    >
      <Hidden name="part" value={String(step)} />
      {language && <Hidden name="language" value={language} />}
      {checking && step !== 'check' && <Hidden name="checking" value="yes" />}
      {who && <Hidden name="_who" value={who} />}
      {children}
      <Asked {...inside} />
      <SaveLine say={say} said={said} ownDevice={keepAs !== null} step={step} />
    </PostForm>
  );
}

/** The parts that their person is asked; of one alone nothing is said. */
function partsOf({ document, answers }: Inside['form']): string | undefined {
  const parts = pagesOf(document, answers).map(({ number }) => number);
  return parts.length > 1 ? parts.join(' ') : undefined;
}

function Asked({ say, form, step, saves, action, checking, before, back }: Inside) {
  if (step === 'check')
    return (
      <>
        <CheckAnswers {...{ say, form, action }} />
        <CheckButtons {...{ say, form, before, saves }} />
      </>
    );
  const { page, previous } = partOf(form, step);
  return (
    <>
      {page.blocks.map((block, index) => (
        <Fragment key={block.title}>
          {index > 0 && <BlockHead say={say} block={block} />}
          <Questions say={say} asks={block.asks} />
        </Fragment>
      ))}
      <StepButtons say={say} back={back ?? (previous !== null && !checking)} saves={saves} />
    </>
  );
}
