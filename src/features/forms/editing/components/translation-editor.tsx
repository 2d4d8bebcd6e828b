import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { TextField } from '@/ui/field';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { documentNow, type Form } from '../../model';
import { translateForm } from '../actions';
import { languages, progressOf, textsOf } from '../translations';

/** The languages that a form can be given, and how far each is. */
export function LanguageList({ form }: { form: Form }) {
  const document = documentNow(form);
  return (
    <ul className="columns-2 gap-8">
      {languages.map(({ language, name, english }) => {
        const { said, of } = progressOf(document, language);
        return (
          <li key={language} className="py-1.5">
            <Link href={addresses.form(form.key).translation({ language })}>
              <span lang={language}>{name}</span> ({english})
            </Link>
            {said > 0 && <span className="text-soft">{` ${said} of ${of} texts`}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Every text of a form beside its words in another language. */
export function TranslationEditor({ form, language }: { form: Form; language: string }) {
  const parts = textsOf(documentNow(form), language);
  const values = Object.fromEntries(
    parts.flatMap((part) => part.texts.map((text) => [text.name, text.said])),
  );
  return (
    <div className="max-w-3xl">
      <p className="mb-6">
        What you leave empty stays English. The buttons around the questions are English, too.
      </p>
      <ActionForm action={translateForm} values={values}>
        <Hidden name="form" value={form.key} />
        <Hidden name="version" value={String(form.draftVersion)} />
        <Hidden name="language" value={language} />
        {parts.map((part, index) => (
          <section key={index} aria-label={part.heading}>
            <h2 className="mt-8 mb-3">{part.heading}</h2>
            {part.texts.map((text) =>
              text.long ? (
                <TextArea key={text.name} name={text.name} label={text.english} rows={3} />
              ) : (
                <TextField key={text.name} name={text.name} label={text.english} />
              ),
            )}
          </section>
        ))}
        <SubmitButton pending="Saving…">Save the translation</SubmitButton>
      </ActionForm>
    </div>
  );
}
