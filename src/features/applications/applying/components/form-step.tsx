import { asTyped } from '@/features/forms/answers';
import { StepForm } from '@/features/forms/answering/components/step-form';
import { versions } from '@/features/forms/answering/merging';
import { asksAt } from '@/features/forms/answering/model';
import { asText } from '@/ui/form-state';
import type { StepProps } from './apply-page';

/** A page of the form that applicants are asked. Its first part has one before it as well: the steps that are no form's. */
export function FormStep(props: Omit<StepProps, 'step'> & { step: number }) {
  const { say, session, form, step, action, state, language, checking, back } = props;
  const { savedAt } = session;
  const drawnWith = versions(form.document, { step, asks: asksAt(form, step) }, form.answers);
  return (
    <StepForm
      {...{ say, form, step, action, state, language, checking, back }}
      values={asTyped(form.answers)}
      keepAs={null}
      saves
      before={null}
      said={savedAt ? say('saved.notSent', { time: say.time(savedAt) }) : say('saved.nothing')}
    >
      {/* Not what a browser kept of a page before: that page knew less. */}
      <input type="hidden" name="_was" autoComplete="off" value={asText(state.values._was ?? drawnWith)} />
    </StepForm>
  );
}
