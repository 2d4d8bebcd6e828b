import { addresses } from '@/addresses';
import { FileField } from '@/ui/file-field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Link } from '@/ui/link';
import { plural } from '@/writing/words';
import type { StageRef } from '../../../schema';
import { fileOf, type Import } from '../model';
import { uploadAnswers } from '../uploads/actions';
import { AboutImport } from './about-import';

/** Takes a file of old answers. Nothing is counted before its columns are matched and looked at. */
type Props = StageRef & {
  forms: number | null;
  takenOut: 'yes' | 'before' | null;
  imports: readonly Import[];
  /** Why what came in can’t be taken out again, where it can’t. */
  stays: string | null;
};

export function UploadAnswers({ cohort, stage, forms, takenOut, imports, stays }: Props) {
  return (
    <>
      {forms !== null && (
        <Notice tone="done">
          {plural(forms, 'One form was imported.', `${forms.toLocaleString('en-GB')} forms were imported.`)}
        </Notice>
      )}
      {takenOut === 'yes' && <Notice tone="done">The forms of that file were taken out.</Notice>}
      {takenOut === 'before' && (
        <Notice tone="warning">That file isn’t there any more: its forms were taken out before.</Notice>
      )}
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
      <Imports cohort={cohort} stage={stage} imports={imports} stays={stays} />
    </>
  );
}

/** The files that came in, each with a way to take it out again where that can be. */
function Imports({ cohort, stage, imports, stays }: Omit<Props, 'forms' | 'takenOut'>) {
  if (imports.length === 0) return null;
  const here = addresses.cohort(cohort).stage(stage);
  return (
    <section aria-labelledby="imports" className="mt-10 max-w-3xl">
      <h2 id="imports" className="mb-3">
        Imported so far
      </h2>
      {stays && <p>{stays}</p>}
      <ul>
        {imports.map((known) => (
          <li key={known.id} className="border-b border-line py-3">
            <AboutImport about={known} />
            {!stays && (
              <p>
                <Link href={here.takeOut(known.id)}>
                  Take it out again
                  <span className="sr-only">: {fileOf(known)}</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
