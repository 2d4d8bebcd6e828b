import { formId } from '@/features/forms/answering/components/languages';
import { StepButtons } from '@/features/forms/answering/components/form-steps';
import { SaveLine } from '@/features/forms/answering/components/save-line';
import { untouched } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { PostForm } from '@/ui/post-form';
import { type OwnStep, typedOf, versionAt } from '../model';
import { savedSaid, type StepProps, wasOf } from './apply-page';
import { OwnFields } from './own-fields';

/** A step that is no form's. */
export function OwnStepForm(props: Omit<StepProps, 'step'> & { step: OwnStep }) {
  const { say, session, step, action, state, language, checking, back, pairCode } = props;
  const { about, paired } = session;
  // Where something long is typed. Elsewhere a word half typed would be told off.
  const keeps = step === 'work';
  const kept = {
    'data-answers': '',
    'data-carried': state === untouched ? undefined : '',
    'data-saves': 'yes',
    'data-keep-as': `${session.id}/${step}`,
  };
  return (
    <PostForm {...{ say, action, state }} id={formId} values={typedOf(about)} {...(keeps && kept)}>
      <Hidden name="part" value={step} />
      {language && <Hidden name="language" value={language} />}
      {checking && <Hidden name="checking" value="yes" />}
      {/* Not what a browser kept of a page before: that page knew less. */}
      <input type="hidden" name="_was" autoComplete="off" value={wasOf(state, versionAt(about, step))} />
      <OwnFields {...{ say, step, pairCode, paired }} />
      <StepButtons say={say} back={back} saves />
      {keeps && <SaveLine say={say} said={savedSaid(say, session)} ownDevice step={1} />}
    </PostForm>
  );
}
