import { asTyped } from '@/features/forms/answers';
import { StepForm } from '@/features/forms/answering/components/step-form';
import { keysOf, versions } from '@/features/forms/answering/merging';
import { asksAt } from '@/features/forms/answering/model';
import { asText } from '@/ui/form-state';
import { savedSaid, type StepProps } from './apply-page';

/** A page of the form that applicants are asked. Its first part has one before it as well: the steps that are no form's. */
export function FormStep(props: Omit<StepProps, 'step'> & { step: number }) {
  const { say, session, form, step, action, state, language, checking, back } = props;
  const drawnWith = versions(form.document, { step, asks: asksAt(form, step) }, form.answers);
  return (
    <StepForm
      {...{ say, form, step, action, state, language, checking, back }}
      values={asTyped(form.answers)}
      keepAs={`${session.id}/${step}`}
      saves
      before={null}
      said={savedSaid(say, session)}
    >
      {/* Not what a browser kept of a page before: that page knew less. */}
      <input
        type="hidden"
        name="_was"
        autoComplete="off"
        data-of={keysOf(form.document, step).join(' ')}
        value={asText(state.values._was ?? drawnWith)}
      />
    </StepForm>
  );
}
