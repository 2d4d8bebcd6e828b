import { type FormDocument, scalesOf } from '@/features/forms/model';
import { NumberField, TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import type { StageRef } from '../../../schema';
import { dropPrinted, enterPrinted } from '../actions';
import { meanField, nField, type PrintedResult } from '../model';

type Props = StageRef & { document: FormDocument; printed: PrintedResult | null };

/** Figures of a stage whose forms are lost and whose results stand in print: the number and the mean, question by question. */
export function PrintedFigures({ cohort, stage, document, printed }: Props) {
  const values = printed && {
    source: printed.source,
    people: String(printed.people),
    forms: String(printed.forms),
  };
  return (
    <div className="max-w-3xl">
      <p className="mb-4">
        For a cohort whose forms are gone: enter what is printed, as it is printed. Every screen and file then
        says that these figures are from print, and they are never mixed with counted ones. Once they stand
        here, no answers can be imported to this stage.
      </p>
      <ActionForm action={enterPrinted} values={values ?? undefined}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <TextField
          name="source"
          label="Where they are printed"
          hint="Title, year and page, so that somebody else can find it"
        />
        <NumberField name="people" label="How many people were on the course" />
        <NumberField name="forms" label="How many forms came in" />
        <h2 className="mt-8 mb-2">Figures</h2>
        <p className="mb-4 text-soft">Leave out both boxes of a question that is not in print.</p>
        <Figures document={document} printed={printed} />
        <div className="mt-6">
          <SubmitButton pending="Saving…">Save the printed figures</SubmitButton>
        </div>
      </ActionForm>
      {printed && <DropPrinted cohort={cohort} stage={stage} />}
    </div>
  );
}

/** Two boxes a question: how many answered, and the mean. */
function Figures({ document, printed }: Pick<Props, 'document' | 'printed'>) {
  return scalesOf(document).map(({ key, label }) => (
    <fieldset key={key} className="min-w-0 border-t border-line pt-4">
      <legend className="float-left mb-2 w-full font-semibold">{label}</legend>
      <div className="clear-both flex flex-wrap gap-x-8">
        <NumberField
          name={nField(key)}
          label="Answered"
          defaultValue={printed?.figures[key] && String(printed.figures[key].n)}
        />
        <NumberField decimal name={meanField(key)} label="Mean" defaultValue={printed?.figures[key]?.mean} />
      </div>
    </fieldset>
  ));
}

/** Lost forms that were found: their figures give way to them. */
function DropPrinted({ cohort, stage }: StageRef) {
  return (
    <div className="mt-10">
      <Notice title="Have the forms turned up?">
        Take the printed figures away, and their answers can be imported.
      </Notice>
      <ActionForm action={dropPrinted} idPrefix="drop-">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <SubmitButton variant="quiet" pending="Taking away…">
          Take the printed figures away
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
