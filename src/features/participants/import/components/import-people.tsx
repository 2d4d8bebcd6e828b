import { Details } from '@/ui/details';
import { FileField } from '@/ui/file-field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { importPeople } from '../actions';
import { template } from '../model';
import { LookedThrough } from './looked-through';

/** A list of people from a file or pasted; looked through first, and mended in place. */
export function ImportPeople({ cohort }: { cohort: string }) {
  return (
    <>
      <p className="mb-6">Add many people at once, from a file or from rows that you paste.</p>
      <Details summary="What the list should look like">
        <p>
          One person a row. The first row names the columns, in any order: <code>{template.trim()}</code>.
          Only the name is needed; it may stand in two columns, first name and last name. Experience is new,
          some or experienced; the next is patient, carer, or patient and carer. Where a row says nothing of
          these two, you are asked.
        </p>
        <p>
          <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`} download="participants.csv">
            An empty list to fill in
          </a>
        </p>
      </Details>
      <ActionForm action={importPeople} className="space-y-6">
        <Hidden name="cohort" value={cohort} />
        <FileField
          name="file"
          label="A CSV file or an Excel workbook"
          hint="Up to 5 MB and 10,000 rows. It is looked through first: nobody comes in before you say so."
          accept=".csv,text/csv,.xlsx"
        />
        <TextArea
          name="text"
          label="Or the rows themselves"
          hint="After a check, what was read stands here: mend it and check again."
          rows={10}
        />
        <LookedThrough />
        <div className="flex flex-wrap gap-4">
          <SubmitButton name="step" value="look" pending="Checking…">
            Check the list
          </SubmitButton>
          <SubmitButton variant="quiet" name="step" value="all" pending="Importing…">
            Import everybody
          </SubmitButton>
          <SubmitButton variant="quiet" name="step" value="good" pending="Importing…">
            Import the good lines only
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
