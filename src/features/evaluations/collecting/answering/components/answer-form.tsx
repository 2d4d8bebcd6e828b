import type { AnswerAddress } from '@/addresses';
import { asTyped } from '@/features/forms/answers';
import { translatedInto } from '@/features/forms/translating';
import type { Say } from '@/languages/say';
import { Hidden } from '@/ui/hidden';
import { asText, type FormState } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { keysOf, versions } from '@/features/forms/answering/merging';
import { asksAt, type Step, stepToShow } from '@/features/forms/answering/model';
import type { FormSession } from '../model';
import { CarriedForm } from './carried-form';
import { BeforeSending } from './before-sending';
import { OtherName } from './other-name';
import { promisedBy } from './promise';
import { StepForm } from '@/features/forms/answering/components/step-form';
import { StepPage } from '@/features/forms/answering/components/step-page';

type Props = {
  say: Say;
  session: FormSession;
  part: Step;
  /** Where it is sent to, and what came of it. */
  action: AnswerAddress;
  state: FormState;
  /** The language that is read; English where none was asked for. */
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
  const { say, session, ownDevice, part, action, state, language } = props;
  if (session.stage.promise !== 'unlinkable') return <KeptForm {...props} />;
  const { participationId, document, contact } = session;
  const keepAs = ownDevice ? `${participationId}/form` : null;
  const above = ownDevice ? null : <OtherName say={say} who={session.firstName} />;
  const who = ownDevice ? undefined : participationId;
  return <CarriedForm {...{ say, document, part, action, state, language, who, keepAs, above, contact }} />;
}

function KeptForm({ say, session, part, action, state, language, checking, changing, ownDevice }: Props) {
  const { answers, savedAt, stage, contact } = session;
  const form = { document: translatedInto(session.document, language), answers };
  const { promise } = stage;
  const step = stepToShow(form, part, state.errors);
  return (
    <StepPage {...{ say, form, language, step, contact }} promised={promisedBy(say, promise)}>
      {!ownDevice && <OtherName say={say} who={session.firstName} />}
      {changing && <Notice>{say('change.note')}</Notice>}
      <StepForm
        {...{ say, form, step, action, state, language, checking }}
        saves
        values={asTyped(answers)}
        who={ownDevice ? undefined : session.participationId}
        keepAs={ownDevice ? `${session.participationId}/${step}` : null}
        said={
          savedAt && state.errors.length === 0
            ? say('saved.notSent', { time: say.time(savedAt) })
            : say('saved.nothing')
        }
        before={<BeforeSending {...{ say, promise }} again={ownDevice} />}
      >
        {/* Not what a browser kept of a page before: that page knew less. */}
        <input
          type="hidden"
          name="_was"
          autoComplete="off"
          data-of={ownDevice ? keysOf(form.document, step).join(' ') : undefined}
          value={asText(
            state.values._was ?? versions(form.document, { step, asks: asksAt(form, step) }, answers),
          )}
        />
        {changing && <Hidden name="change" value="yes" />}
      </StepForm>
    </StepPage>
  );
}
