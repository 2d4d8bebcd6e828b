import { addresses } from '@/addresses';
import type { Language } from '@/languages/known';
import { ChoiceLinks } from '@/ui/choice-links';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { changeText, sendTextTest, takeTextBack } from '../actions';
import { type MailMeaning, meaningNames, type ShownText } from '../model';

type Place = { cohort: string; stage: string; language: Language };
type Props = Place & {
  languages: readonly { language: Language; name: string }[];
  texts: readonly ShownText[];
};

/** Every text that a stage sends, to be read, changed and tried. */
export function StageTexts({ languages, texts, ...place }: Props) {
  const here = addresses.cohort(place.cohort).stage(place.stage);
  return (
    <>
      {languages.length > 1 && (
        <>
          <ChoiceLinks
            label="Language"
            items={languages.map(({ language, name }) => ({
              label: name,
              href: here.mail({ language }),
              current: language === place.language,
            }))}
          />
          <p className="mb-6 max-w-3xl text-soft">
            Each person is written to in the language that they answered in last. What you change here changes
            this language alone: in the others, Roundtable’s own words stand until you change those as well.
          </p>
        </>
      )}
      {texts.map((text) => (
        <OneText key={text.meaning} place={place} text={text} />
      ))}
    </>
  );
}

function OneText({ place, text }: { place: Place; text: ShownText }) {
  const { meaning, when, subject, whole, isOwn } = text;
  return (
    <section aria-labelledby={meaning} className="mb-12">
      <h2 id={meaning}>{meaningNames[meaning]}</h2>
      <p className="mb-3 text-soft">
        {when}
        {isOwn ? ' In your own words.' : ''}
      </p>
      <div className="max-w-3xl rounded-lg border border-line bg-card p-5" lang={place.language} dir="auto">
        <p className="mb-3 font-semibold">{subject}</p>
        <p className="break-words whitespace-pre-wrap">{whole}</p>
      </div>
      <div className="mt-4 flex flex-wrap items-start gap-x-6">
        <TestText place={place} meaning={meaning} />
        {isOwn && <TakeBack place={place} meaning={meaning} />}
      </div>
      <ChangeText place={place} text={text} />
    </section>
  );
}

function Named({ place, meaning }: { place: Place; meaning: MailMeaning }) {
  return (
    <>
      <Hidden name="cohort" value={place.cohort} />
      <Hidden name="stage" value={place.stage} />
      <Hidden name="language" value={place.language} />
      <Hidden name="meaning" value={meaning} />
    </>
  );
}

function ChangeText({ place, text }: { place: Place; text: ShownText }) {
  return (
    <ActionForm
      action={changeText}
      idPrefix={`${text.meaning}-`}
      values={{ subject: text.subject, text: text.opening }}
    >
      <Named place={place} meaning={text.meaning} />
      <FormDetails summary={`Change the ${meaningNames[text.meaning].toLowerCase()}`}>
        <TextField name="subject" label="Subject" />
        <TextArea
          name="text"
          label="What it says under the greeting"
          rows={6}
          limit={2_000}
          hint="The greeting, how long it takes, until when one can answer, the link, the promise and the way to get no more mail stay around it. Names that you leave in stay as they are now."
        />
        <SubmitButton pending="Saving…">Save</SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

function TestText({ place, meaning }: { place: Place; meaning: MailMeaning }) {
  return (
    <ActionForm action={sendTextTest} idPrefix={`${meaning}-test-`}>
      <Named place={place} meaning={meaning} />
      <SubmitButton variant="quiet" pending="Sending…">
        Send it to me as a test
        <span className="sr-only">: {meaningNames[meaning]}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function TakeBack({ place, meaning }: { place: Place; meaning: MailMeaning }) {
  return (
    <ActionForm action={takeTextBack} idPrefix={`${meaning}-back-`}>
      <Named place={place} meaning={meaning} />
      <SubmitButton variant="quiet" pending="Taking back…">
        Take Roundtable’s own words again
        <span className="sr-only">: {meaningNames[meaning]}</span>
      </SubmitButton>
    </ActionForm>
  );
}
