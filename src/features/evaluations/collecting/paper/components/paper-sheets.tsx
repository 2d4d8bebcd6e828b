import { addresses } from '@/addresses';
import { PaperForm } from '@/features/forms/drawing/components/paper-form';
import { plainText } from '@/features/forms/drawing/model';
import type { FormDocument } from '@/features/forms/model';
import { ChoiceLinks } from '@/ui/choice-links';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { writtenCode } from '../../cards/model';
import type { Stage } from '../../../model';
import { promiseWords } from '../../../promises';
import { makeSheets } from '../actions';
import { type HandedIn, type PaperKind, paperKinds, paperWords, type Sheet } from '../model';
import { HandIn } from './hand-in';

type Props = {
  cohort: string;
  stage: Stage;
  kind: PaperKind;
  document: FormDocument;
  sheets: readonly Sheet[];
  people: readonly HandedIn[];
};

/** A stage's form on paper: for everybody their own sheet where the promise allows, else one sheet to copy. */
export function PaperSheets({ cohort, stage, kind, document, sheets, people }: Props) {
  const here = addresses.cohort(cohort).stage(stage.key);
  const loose = stage.promise === 'unlinkable';
  return (
    <>
      <div className="no-print mb-8 max-w-3xl space-y-4">
        <ChoiceLinks
          label="How it is printed"
          items={paperKinds.map((known) => ({
            href: here.paper({ as: known }),
            label: paperWords[known],
            current: known === kind,
          }))}
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
        {loose && people.length > 0 ? (
          <HandIn cohort={cohort} stage={stage.key} people={people} />
        ) : (
          <Make cohort={cohort} stage={stage.key} count={loose ? null : sheets.length} />
        )}
      </div>
      {kind === 'text' && (
        <pre className="max-w-3xl border border-line bg-card p-6 whitespace-pre-wrap">{`${promiseOf(stage)}\n\n${plainText(document)}`}</pre>
      )}
      {kind !== 'text' && loose && (
        <PaperForm
          document={document}
          size={kind}
          head={<p className="mt-2 font-semibold">{promiseOf(stage)}</p>}
        />
      )}
      {kind !== 'text' &&
        sheets.map((sheet) => (
          <PaperForm
            key={sheet.code}
            document={document}
            size={kind}
            head={<SheetHead sheet={sheet} stage={stage} />}
          />
        ))}
    </>
  );
}

const promiseOf = ({ promise }: Stage): string =>
  `${promiseWords[promise].title} ${promiseWords[promise].text}${promise === 'named' ? '' : ' Whoever types in this sheet reads it.'}`;

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
function SheetHead({ sheet, stage }: { sheet: Sheet; stage: Stage }) {
  return (
    <>
      <p className="paper-strip pb-2">
        For <strong>{sheet.name}</strong>. Tear this strip off before you hand the sheet in.
      </p>
      <p className="mt-3">
        Sheet <strong className="tracking-widest">{writtenCode(sheet.code)}</strong>
      </p>
      <p className="mt-2 font-semibold">{promiseOf(stage)}</p>
    </>
  );
}
