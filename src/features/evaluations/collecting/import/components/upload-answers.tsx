import { FileField } from '@/ui/file-field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { plural } from '@/writing/words';
import type { StageRef } from '../../../schema';
import { uploadAnswers } from '../uploads/actions';

/** Takes a file of old answers. Nothing is counted before its columns are matched and looked at. */
export function UploadAnswers({ cohort, stage, forms }: StageRef & { forms: number | null }) {
  return (
    <>
      {forms !== null && (
        <Notice tone="done">
          {plural(forms, 'One form was imported.', `${forms.toLocaleString('en-GB')} forms were imported.`)}
        </Notice>
      )}
      <p className="mb-4 max-w-3xl">
        Export the answers from LimeSurvey, Formbricks, Microsoft Forms, Google Forms or REDCap as CSV or as
        an Excel workbook, with one row for each person. In the next step you match its columns to the
        questions of this form. Names, addresses and times in the file are left out: the forms belong to
        nobody on the list.
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
    </>
  );
}
