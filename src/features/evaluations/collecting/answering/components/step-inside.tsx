import type { AnswerAddress } from '@/addresses';
import { Questions } from '@/features/forms/drawing/components/questions';
import { Hidden } from '@/ui/hidden';
import type { PromiseKind } from '../../../model';
import { type FormSession, partOf, type Step } from '../model';
import { CheckAnswers } from './check-answers';
import { CheckButtons, StepButtons } from './form-steps';

type Props = {
  /** In the language that is read. */
  form: Pick<FormSession, 'document' | 'answers'>;
  language?: string;
  step: Step;
  promise: PromiseKind;
  action: AnswerAddress;
  /** They came from the check to change one answer, and go back there. */
  checking: boolean;
  /** Once sent, they can answer again. */
  again: boolean;
};

/** What a form holds at one step: the questions of a part, or all that was said; and the ways on. */
export function StepInside({ form, language, step, promise, action, checking, again }: Props) {
  const saves = promise !== 'unlinkable';
  if (step === 'check')
    return (
      <>
        <Hidden name="part" value={step} />
        <CheckAnswers {...{ form, language, action }} />
        <CheckButtons {...{ form, promise, again, saves }} />
      </>
    );
  const { page, previous } = partOf(form, step);
  return (
    <>
      <Hidden name="part" value={String(page.number)} />
      {checking && <Hidden name="checking" value="yes" />}
      <div lang={language} dir="auto">
        <Questions asks={page.asks} />
      </div>
      <StepButtons back={previous !== null && !checking} saves={saves} />
    </>
  );
}
