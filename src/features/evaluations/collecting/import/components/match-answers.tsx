import type { FormDocument } from '@/features/forms/model';
import { isOfTheTool } from '@/sheets/headings';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted, plural } from '@/writing/words';
import type { Asked } from '../../../ledger/model';
import type { PromiseKind } from '../../../model';
import type { StageRef } from '../../../schema';
import { type AnswerTable, type FileChoices, isUndecided } from '../answer-table';
import type { Mapping } from '../column-mapping';
import type { Sheet } from '@/sheets/sheet';
import { countsIn, type Understood } from '../value-mapping';
import { matchAnswers } from '../uploads/actions';
import { AgainBox } from './again-box';
import { ChooseTable } from './choose-table';
import { Columns } from './columns';
import { Preview, Problems } from './preview';
import { WhoseForms } from './whose-forms';
import { NobodysRows } from './nobodys-rows';

type Props = StageRef & {
  promise: PromiseKind;
  asked: Asked;
  isClosed: boolean;
  upload: AnswerTable & { id: string; sheets: readonly Sheet[]; choices: FileChoices };
  document: FormDocument;
  mapping: Mapping;
  understood: Understood;
  looked: 'yes' | 'unseen' | null;
};

/** Matches a file's columns to the questions, explains its words, and shows what would be counted before it is. */
export function MatchAnswers({
  cohort,
  stage,
  upload,
  document,
  mapping,
  understood,
  looked,
  promise,
  asked,
  isClosed,
}: Props) {
  const { forms, problems, waiting } = understood;
  const others = problems.length + waiting.length;
  const { table } = upload;
  return (
    <>
      <Notice
        tone={others > 0 || isUndecided(upload) ? 'warning' : 'promise'}
        title={`${forms.length.toLocaleString('en-GB')} of ${table.rows.length.toLocaleString('en-GB')} rows can be imported`}
      >
        <Summary upload={upload} mapping={mapping} understood={understood} looked={looked} />
      </Notice>
      <ActionForm action={matchAnswers}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <Hidden name="upload" value={upload.id} />
        <Hidden name="shown" value={countsIn(understood)} />
        <ChooseTable upload={upload} columns={mapping.columns} />
        <Columns document={document} table={table} mapping={mapping} understood={understood} />
        <NobodysRows table={table} columns={mapping.columns} />
        <WhoseForms
          said={upload.choices}
          forms={forms.length}
          promise={promise}
          asked={asked}
          isClosed={isClosed}
        />
        <AgainBox />
        <p className="mt-6 max-w-3xl">
          {promise === 'unlinkable'
            ? 'This form is unlinkable: what is imported to it can’t be taken out again.'
            : 'What is imported can be taken out again until the results are released.'}
        </p>
        <MatchButtons forms={isUndecided(upload) ? 0 : forms.length} problems={others} />
      </ActionForm>
      <Preview document={document} understood={understood} />
      <Problems problems={problems} />
    </>
  );
}

/** What is worth knowing before anything else: rows left out, columns that nobody reads, what is still to be said. */
function Summary({
  upload,
  mapping,
  understood,
  looked,
}: Pick<Props, 'upload' | 'mapping' | 'understood' | 'looked'>) {
  const { table } = upload;
  const left = table.aside.filter(({ taken }) => !taken);
  const hidden = left.filter(({ row }) => row.hidden);
  const unread = table.names.filter(
    (name, column) => name.trim() !== '' && !mapping.columns[column] && !isOfTheTool(name),
  );
  const others = understood.problems.length + understood.waiting.length;
  const asked = new Set(understood.unknown.map(({ label }) => label)).size;
  return (
    <>
      {looked === 'unseen' && (
        <p>What you chose changes what would come in, so nothing was imported. Look it over first.</p>
      )}
      {looked === 'yes' && others > 0 && <p>Nothing is counted yet.</p>}
      <p>{others > 0 ? 'What stands in the way is listed below.' : 'Nothing is counted until you say so.'}</p>
      {isUndecided(upload) && <p>The rows are of several occasions: choose which belongs to this stage.</p>}
      {asked > 0 && (
        <p>
          {counted(asked, 'column needs', 'columns need')} your answer
          {understood.waiting.length > 0 &&
            `, and ${counted(understood.waiting.length, 'row that is right waits', 'rows that are right wait')} for it`}
          .
        </p>
      )}
      {left.length > 0 && (
        <p>
          {counted(left.length, 'row is', 'rows are')} left out, and listed below with the reason
          {hidden.length > 0 && `: ${counted(hidden.length, 'row is', 'rows are')} hidden in the workbook`}.
        </p>
      )}
      {unread.length > 0 && (
        <p>
          {counted(unread.length, 'column is', 'columns are')} not read:{' '}
          {unread
            .slice(0, 20)
            .map((name) => `“${name.slice(0, 60)}”`)
            .join(', ')}
          .
        </p>
      )}
    </>
  );
}

/** Look again, or import: all of it, or what can be. `forms`, `problems`: how many there are. */
function MatchButtons({ forms, problems }: { forms: number; problems: number }) {
  return (
    <div className="mt-6 flex flex-wrap gap-4">
      <SubmitButton name="intent" value="look" pending="Looking…">
        Look again
      </SubmitButton>
      {problems === 0 && forms > 0 && (
        <SubmitButton variant="quiet" name="intent" value="all" pending="Importing…">
          {`Import ${forms.toLocaleString('en-GB')} ${plural(forms, 'form', 'forms')}`}
        </SubmitButton>
      )}
      {problems > 0 && forms > 0 && (
        <SubmitButton variant="quiet" name="intent" value="good" pending="Importing…">
          {`Import the ${forms.toLocaleString('en-GB')} good rows only`}
        </SubmitButton>
      )}
    </div>
  );
}
