import type { AnswerAddress } from '@/addresses';
import { asTyped } from '@/features/forms/answers';
import { inLanguage } from '@/features/forms/translating';
import type { Say } from '@/languages/say';
import { Hidden } from '@/ui/hidden';
import { asText, type FormState } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { versions } from '../merging';
import { partOf, type FormSession } from '../model';
import { CarriedForm } from './carried-form';
import { OtherName } from './other-name';
import { PartForm } from './part-form';
import { PartPage } from './part-page';

type Props = {
  say: Say;
  session: FormSession;
  part: number;
  /** Where it is sent to, and what came of it. */
  action: AnswerAddress;
  state: FormState;
  /** The language that is read; English where none was asked for. */
  language?: string;
  /** They had sent it, and want to change something. */
  changing: boolean;
  /** The device is the person's own: what they typed may be kept on it while there is no line. */
  ownDevice: boolean;
};

/** One part of a form: what is promised, its questions, and the way on. An unlinkable one is kept nowhere but on the device. */
export function AnswerForm(props: Props) {
  const { say, session, ownDevice, part, action, state, language } = props;
  if (session.stage.promise !== 'unlinkable') return <KeptForm {...props} />;
  const { participationId, document } = session;
  const keepAs = ownDevice ? `${participationId}/form` : null;
  const above = ownDevice ? null : <OtherName say={say} who={session.firstName} />;
  const who = ownDevice ? undefined : participationId;
  return <CarriedForm {...{ say, document, part, action, state, language, who, keepAs, above }} />;
}

function KeptForm({ say, session, part, action, state, language, changing, ownDevice }: Props) {
  const { answers, savedAt, stage } = session;
  const document = inLanguage(session.document, language);
  const shown = partOf({ document, answers }, part);
  const keepAs = ownDevice ? `${session.participationId}/${shown.page.number}` : null;
  return (
    <PartPage {...{ say, document, language, shown }} promise={stage.promise}>
      {!ownDevice && <OtherName say={say} who={session.firstName} />}
      {changing && <Notice>{say('change.note')}</Notice>}
      <PartForm
        {...{ say, shown, action, state, language, keepAs }}
        values={asTyped(answers)}
        who={ownDevice ? undefined : session.participationId}
        saves
        said={savedAt && say('saved.before', { time: say.time(savedAt) })}
      >
        {/* Not what a browser kept of a page before: that page knew less. */}
        <input
          type="hidden"
          name="_was"
          autoComplete="off"
          value={asText(state.values._was ?? versions(document, shown.page, answers))}
        />
        {changing && <Hidden name="change" value="yes" />}
      </PartForm>
    </PartPage>
  );
}
