import { FileField } from '@/ui/file-field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted, plural } from '@/writing/words';
import type { StageRef } from '../../../schema';
import { writtenDate } from '@/calendar/written';
import type { Import } from '../model';
import { takeOut, uploadAnswers } from '../uploads/actions';

/** Takes a file of old answers. Nothing is counted before its columns are matched and looked at. */
type Props = StageRef & {
  forms: number | null;
  takenOut: boolean;
  imports: readonly Import[];
  unlinkable: boolean;
};

export function UploadAnswers({ cohort, stage, forms, takenOut, imports, unlinkable }: Props) {
  return (
    <>
      {forms !== null && (
        <Notice tone="done">
          {plural(forms, 'One form was imported.', `${forms.toLocaleString('en-GB')} forms were imported.`)}
        </Notice>
      )}
      {takenOut && <Notice tone="done">The forms of that file were taken out.</Notice>}
      <p className="mb-4 max-w-3xl">
        Export the answers from LimeSurvey, Formbricks, Microsoft Forms, Google Forms or REDCap as CSV or as
        an Excel workbook, with one row for each person. In the next step you see what each column and each
        value was taken for, and which rows are nobody’s, and can change it. Nothing is counted before. Names,
        addresses and times in the file are left out: no form is ever put beside a name.
      </p>
      <ActionForm action={uploadAnswers}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <FileField
          name="file"
          label="The file"
          hint="CSV or .xlsx, up to 5 MB and 10,000 rows"
          accept=".csv,text/csv,.xlsx"
        />
        <SubmitButton pending="Reading…">Read the file</SubmitButton>
      </ActionForm>
      <Imports cohort={cohort} stage={stage} imports={imports} unlinkable={unlinkable} />
    </>
  );
}

/** The files that came in, each with a way to take it out again where that can be. */
function Imports({ cohort, stage, imports, unlinkable }: Omit<Props, 'forms' | 'takenOut'>) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports" className="mt-10 max-w-3xl">
      <h2 id="imports" className="mb-3">
        Imported so far
      </h2>
      {unlinkable && <p>This form is unlinkable: what was imported to it can’t be taken out again.</p>}
      {imports.map(({ id, forms, broughtInAt }) => (
        <ActionForm key={id} action={takeOut} idPrefix={id} className="border-b border-line py-3">
          <Hidden name="cohort" value={cohort} />
          <Hidden name="stage" value={stage} />
          <Hidden name="import" value={id} />
          <p className="mb-2">{`${counted(forms, 'form', 'forms')}, on ${writtenDate(broughtInAt)}`}</p>
          {!unlinkable && (
            <SubmitButton variant="quiet" pending="Taking out…">
              {`Take ${plural(forms, 'this form', `these ${forms.toLocaleString('en-GB')} forms`)} out again`}
            </SubmitButton>
          )}
        </ActionForm>
      ))}
    </section>
  );
}
