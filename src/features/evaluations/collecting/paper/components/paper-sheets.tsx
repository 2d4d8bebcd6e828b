import type { ReactNode } from 'react';
import { translatedInto, languageFor, languagesOf } from '@/features/forms/translating';
import { type Language, languageNamed, languages } from '@/languages/known';
import { type Say, speaking } from '@/languages/say';
import { drawn } from '@/ui/said';
import { type Address, addresses } from '@/addresses';
import { PaperForm } from '@/features/forms/drawing/components/paper-form';
import { plainText } from '@/features/forms/drawing/model';
import type { FormDocument } from '@/features/forms/model';
import { ChoiceLinks } from '@/ui/choice-links';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { writtenCode } from '@/writing/codes';
import type { Stage } from '../../../model';
import { promiseIn } from '../../../promises';
import { makeSheets } from '../actions';
import { asksInWords, type HandedIn, type PaperKind, paperKinds, paperWords, type Sheet } from '../model';
import { HandIn } from './hand-in';

type Props = {
  cohort: string;
  stage: Stage;
  kind: PaperKind;
  document: FormDocument;
  /** In which of the form’s languages it is printed. */
  language?: string;
  sheets: readonly Sheet[];
  people: readonly HandedIn[];
};

/** A stage's form on paper: for everybody their own sheet where the promise allows, else one sheet to copy. */
export function PaperSheets({ cohort, stage, kind, document: asWritten, language, sheets, people }: Props) {
  const say = speaking(languageFor(asWritten, language));
  const document = translatedInto(asWritten, say.language);
  const here = addresses.cohort(cohort).stage(stage.key);
  const loose = stage.promise === 'unlinkable';
  return (
    <>
      <div className="no-print mb-8 max-w-3xl space-y-4">
        <ChoiceLinks
          label="How it is printed"
          items={paperKinds.map((known) => ({
            href: here.paper({ as: known, language: say.asked }),
            label: paperWords[known],
            current: known === kind,
          }))}
        />
        <PaperLanguages
          document={asWritten}
          say={say}
          to={(language) => here.paper({ as: kind, language })}
        />
        {loose ? (
          <p>
            These sheets carry no name and no code: print as many as you need. When they come back, tick who
            handed one in, then key them.
          </p>
        ) : (
          <p>
            Each sheet carries a code, and on a strip to tear off the name of whom it is for. Print this page
            and hand them out.
          </p>
        )}
        <OtherSheets asks={asksInWords(sheets, people)} />
        {loose && people.length > 0 ? (
          <HandIn cohort={cohort} stage={stage.key} people={people} />
        ) : (
          <Make cohort={cohort} stage={stage.key} count={loose ? null : sheets.length} />
        )}
      </div>
      <Printed {...{ say, stage, kind, document, sheets }} />
    </>
  );
}

/** For whom other sheets are to be made: nothing makes them by itself. */
function OtherSheets({ asks }: { asks: readonly string[] }) {
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="other-sheets">
      <h2 id="other-sheets">They asked for another sheet</h2>
      <ul className="mt-2 list-disc pl-6">
        {asks.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="mt-2">
        Print theirs with the choices above. Easy read is for you to make: read it with them, or call them.
      </p>
    </section>
  );
}

type ToPrint = Pick<Props, 'stage' | 'kind' | 'document' | 'sheets'> & { say: Say };

/** What goes onto paper, or as text into a message: one sheet to copy where they carry nothing, else everybody’s own. */
function Printed({ say, stage, kind, document, sheets }: ToPrint) {
  if (kind === 'text')
    return (
      <pre
        lang={say.tag}
        dir={say.direction}
        className="max-w-3xl border border-line bg-card p-6 whitespace-pre-wrap"
      >{`${promiseOf(say, stage)}\n\n${plainText(document, say)}`}</pre>
    );
  const form = { say, document, size: kind };
  if (stage.promise === 'unlinkable')
    return <PaperForm {...form} head={<p className="mt-2 font-semibold">{promiseOf(say, stage)}</p>} />;
  return sheets.map((sheet) => (
    <PaperForm key={sheet.code} {...form} head={<SheetHead say={say} sheet={sheet} stage={stage} />} />
  ));
}

type LanguageChoice = { document: FormDocument; say: Say; to: (language: Language) => Address };

/** Which language the sheets are in, where the form is translated. */
function PaperLanguages({ document, say, to }: LanguageChoice) {
  const offered = languagesOf(document).flatMap(({ language }) => languageNamed(language) ?? []);
  if (offered.length < 2) return null;
  const items = offered.map((language) => ({
    href: to(language),
    label: languages[language].name,
    current: language === say.language,
  }));
  return <ChoiceLinks label="The language of the sheets" items={items} />;
}

function promiseOf(say: Say, { promise }: Stage): string {
  const { title, text } = promiseIn(say, promise);
  return [title, text, ...(promise === 'named' ? [] : [say('paper.typed')])].join(' ');
}

/** `count`: the sheets that there are; null where sheets carry no code, and only the list of names is wanted. */
function Make({ cohort, stage, count }: { cohort: string; stage: string; count: number | null }) {
  return (
    <ActionForm action={makeSheets} idPrefix="sheets-">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      {count !== null && (
        <p className="mb-3">
          {count === 0
            ? 'There are no sheets yet.'
            : `${counted(count, 'sheet', 'sheets')}, for those who have not answered.`}
        </p>
      )}
      <SubmitButton variant="quiet" pending="Making…">
        {count === null
          ? 'Make the list of names to tick'
          : count === 0
            ? 'Make a sheet for everybody'
            : 'Make sheets for those who joined since'}
      </SubmitButton>
    </ActionForm>
  );
}

/** The strip with the name, to be torn off; under it the code, which says to whoever keys it which sheet this is, and opens nothing. */
function SheetHead({ say, sheet, stage }: { say: Say; sheet: Sheet; stage: Stage }) {
  const name = (words: ReactNode[]) => <strong>{words}</strong>;
  const code = (words: ReactNode[]) => <strong className="tracking-widest">{words}</strong>;
  return (
    <>
      <p className="paper-strip pb-2">{drawn(say.pieces('paper.for', { name: sheet.name, strong: name }))}</p>
      <p className="mt-3">
        {drawn(say.pieces('paper.sheet', { code: writtenCode(sheet.code), strong: code }))}
      </p>
      <p className="mt-2 font-semibold">{promiseOf(say, stage)}</p>
    </>
  );
}
