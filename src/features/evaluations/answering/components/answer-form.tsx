import { asTyped } from '@/features/forms/answers';
import { Questions } from '@/features/forms/drawing/components/questions';
import { inLanguage, languagesOf } from '@/features/forms/translating';
import { writtenTime } from '@/calendar/written';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { partOf, type Sitting } from '../model';
import { Autosave } from './autosave';
import { CarriedForm } from './carried-form';
import { PromiseNotice, StepButtons } from './form-steps';

type Props = {
  sitting: Sitting;
  part: number;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** The personal link, when that is how the person came. */
  link?: string;
  /** The language that they chose; English when it is none of the form's. */
  language?: string;
  /** They had sent it, and want to change something. */
  changing: boolean;
  /** The device is the person's own: what they typed may be kept on it while there is no line. */
  ownDevice: boolean;
};

/** One part of a form: what is promised, its questions, and the way on. An unlinkable one is kept nowhere but on the device. */
export function AnswerForm(props: Props) {
  return props.sitting.stage.promise === 'unlinkable' ? (
    <UnlinkableForm {...props} />
  ) : (
    <KeptForm {...props} />
  );
}

function UnlinkableForm({ sitting, part, action, link, language, ownDevice }: Props) {
  const { participationId, document } = sitting;
  return (
    <CarriedForm
      document={document}
      part={part}
      action={action}
      link={link}
      language={language}
      languages={<Languages document={document} language={language} />}
      keepAs={ownDevice ? `${participationId}/form` : null}
    />
  );
}

function KeptForm({ sitting, part, action, link, language, changing, ownDevice }: Props) {
  const { answers, savedAt, stage } = sitting;
  const document = inLanguage(sitting.document, language);
  const shown = partOf({ document, answers }, part);
  const { page, place, of } = shown;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${document.title} · about ${document.minutes} ${document.minutes === 1 ? 'minute' : 'minutes'}`}
      title={page.title}
      lead={page.lead}
    >
      <Languages document={sitting.document} part={page.number} language={language} changing={changing} />
      <Progress
        label={`Part ${place} of ${of}`}
        words={place > 1 && place === of ? 'nearly done' : ''}
        value={place}
        max={of}
        bare={of === 1}
      />
      <PromiseNotice promise={stage.promise} />
      {changing && (
        <Notice>
          We have the answers that you sent. They are not shown here. What you send now replaces all of them.
        </Notice>
      )}
      <ActionForm key={page.number} action={action} values={asTyped(answers)}>
        <Hidden name="part" value={String(page.number)} />
        {link && <Hidden name="link" value={link} />}
        {language && <Hidden name="language" value={language} />}
        {changing && <Hidden name="change" value="yes" />}
        <div lang={language} dir="auto">
          <Questions asks={page.asks} />
        </div>
        <Autosave
          save={action}
          saved={
            savedAt && `Saved at ${writtenTime(savedAt)}. You can stop and come back with the same link.`
          }
          keepAs={ownDevice ? `${sitting.participationId}/${page.number}` : null}
        />
        <StepButtons shown={shown} saves />
      </ActionForm>
    </Page>
  );
}

type LanguagesProps = { document: Sitting['document']; part?: number; language?: string; changing?: boolean };

function Languages({ document, part = 1, language = 'en', changing = false }: LanguagesProps) {
  const languages = languagesOf(document);
  if (languages.length < 2) return null;
  return (
    <nav aria-label="Language" className="mb-4 flex flex-wrap gap-4">
      {languages.map((known) =>
        known.language === language ? (
          <span
            key={known.language}
            lang={known.language}
            aria-current="true"
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {known.name}
          </span>
        ) : (
          <a
            key={known.language}
            href={`?part=${part}&language=${known.language}${changing ? '&change=yes' : ''}`}
            lang={known.language}
            className="inline-flex min-h-11 items-center"
          >
            {known.name}
          </a>
        ),
      )}
    </nav>
  );
}
