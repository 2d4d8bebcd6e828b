import { formId } from '@/features/forms/answering/components/languages';
import { StepButtons } from '@/features/forms/answering/components/form-steps';
import { Hidden } from '@/ui/hidden';
import { PostForm } from '@/ui/post-form';
import { type OwnStep, typedOf, versionAt } from '../model';
import { type StepProps, wasOf } from './apply-page';
import { OwnFields } from './own-fields';

/** A step that is no form's. */
export function OwnStepForm(props: Omit<StepProps, 'step'> & { step: OwnStep }) {
  const { say, session, step, action, state, language, checking, back, pairCode } = props;
  const { about, paired } = session;
  return (
    <PostForm {...{ say, action, state }} id={formId} values={typedOf(about)}>
      <Hidden name="part" value={step} />
      {language && <Hidden name="language" value={language} />}
      {checking && <Hidden name="checking" value="yes" />}
      {/* Not what a browser kept of a page before: that page knew less. */}
      <input type="hidden" name="_was" autoComplete="off" value={wasOf(state, versionAt(about, step))} />
      <OwnFields {...{ say, step, pairCode, paired }} />
      <StepButtons say={say} back={back} saves />
    </PostForm>
  );
}
