import type { AnswerAddress } from '@/addresses';
import { asTyped } from '@/features/forms/answers';
import { inLanguage } from '@/features/forms/translating';
import { Hidden } from '@/ui/hidden';
import { type FormState, untouched } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { PostForm } from '@/ui/post-form';
import { type FormSession, savedAt as saidOf, type Step, stepToShow } from '../model';
import { CarriedForm } from './carried-form';
import { formId } from './languages';
import { OtherName } from './other-name';
import { SaveLine } from './save-line';
import { StepInside } from './step-inside';
import { StepPage } from './step-page';

type Props = {
  session: FormSession;
  part: Step;
  /** Where it is sent to, and what came of it. */
  action: AnswerAddress;
  state: FormState;
  /** The language that they chose; English when it is none of the form's. */
  language?: string;
  /** They came from the check to change one answer. */
  checking: boolean;
  /** They had sent it, and want to change something. */
  changing: boolean;
  /** The device is the person's own: what they typed may be kept on it while there is no line. */
  ownDevice: boolean;
};

/** One step of a form: what is promised, its questions or all that was said, and the way on. An unlinkable one is kept nowhere but on the device. */
export function AnswerForm(props: Props) {
  const { session, ownDevice, part, action, state, language } = props;
  if (session.stage.promise !== 'unlinkable') return <KeptForm {...props} />;
  const { participationId, document } = session;
  const keepAs = ownDevice ? `${participationId}/form` : null;
  const above = ownDevice ? null : <OtherName who={session.firstName} />;
  return (
    <CarriedForm {...{ document, part, action, state, language, keepAs, above }} contact={session.contact} />
  );
}

function KeptForm({ session, part, action, state, language, checking, changing, ownDevice }: Props) {
  const { answers, savedAt, stage } = session;
  const form = { document: inLanguage(session.document, language), answers };
  const { promise } = stage;
  const step = stepToShow(form, part, state.errors);
  return (
    <StepPage form={form} language={language} step={step} promise={promise} contact={session.contact}>
      {!ownDevice && <OtherName who={session.firstName} />}
      {changing && (
        <Notice>
          We have the answers that you sent. They are not shown here. What you send now replaces all of them.
        </Notice>
      )}
      <PostForm
        id={formId}
        action={action}
        state={state}
        values={asTyped(answers)}
        data-answers=""
        data-carried={state === untouched ? undefined : ''}
        data-saves="yes"
        data-keep-as={ownDevice ? `${session.participationId}/${step}` : ''}
      >
        {language && <Hidden name="language" value={language} />}
        {changing && <Hidden name="change" value="yes" />}
        <StepInside {...{ form, language, promise, step, action, checking }} again={ownDevice} />
        <SaveLine said={savedAt ? saidOf(savedAt) : nothingSaved} ownDevice={ownDevice} step={step} />
      </PostForm>
    </StepPage>
  );
}

const nothingSaved = 'Not sent yet.';
