import type { AnswerAddress } from '@/addresses';
import { asTyped } from '@/features/forms/answers';
import { inLanguage } from '@/features/forms/translating';
import { Hidden } from '@/ui/hidden';
import type { FormState } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { type FormSession, savedAt as saidOf, type Step, stepToShow } from '../model';
import { CarriedForm } from './carried-form';
import { OtherName } from './other-name';
import { StepForm } from './step-form';
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
      <StepForm
        {...{ form, step, promise, action, state, language, checking }}
        values={asTyped(answers)}
        keepAs={ownDevice ? `${session.participationId}/${step}` : null}
        said={savedAt ? saidOf(savedAt) : nothingSaved}
        again={ownDevice}
      >
        {changing && <Hidden name="change" value="yes" />}
      </StepForm>
    </StepPage>
  );
}

const nothingSaved = 'Not sent yet.';
