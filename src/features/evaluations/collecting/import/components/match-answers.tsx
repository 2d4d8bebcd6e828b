import { asksOf } from '@/features/forms/answers';
import { type FormDocument, questionsOf } from '@/features/forms/model';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { plural } from '@/writing/words';
import type { StageRef } from '../../../schema';
import { type Mapping, targetsOf } from '../column-mapping';
import type { FileRow } from '../model';
import { inShort, noAnswer, type Understood } from '../value-mapping';
import { matchAnswers } from '../uploads/actions';

type Props = StageRef & {
  upload: string;
  document: FormDocument;
  rows: readonly FileRow[];
  mapping: Mapping;
  understood: Understood;
  looked: boolean;
};

/** Matches a file's columns to the questions, explains its words, and shows what would be counted before it is. */
export function MatchAnswers({ cohort, stage, upload, document, rows, mapping, understood, looked }: Props) {
  const { forms, problems, unknown } = understood;
  return (
    <>
      <Notice
        tone={problems.length > 0 ? 'warning' : 'promise'}
        title={`${forms.length.toLocaleString('en-GB')} of ${(rows.length - 1).toLocaleString('en-GB')} rows can be imported`}
      >
        {looked && problems.length > 0 ? 'Nothing is counted yet. ' : ''}
        {problems.length > 0
          ? 'What stands in the way is listed below.'
          : 'Nothing is counted until you say so.'}
      </Notice>
      <ActionForm action={matchAnswers}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <Hidden name="upload" value={upload} />
        <Columns document={document} rows={rows} mapping={mapping} />
        <Unknown unknown={unknown} />
        <MatchButtons forms={forms.length} problems={problems.length} />
      </ActionForm>
      <Preview document={document} understood={understood} />
      <Problems problems={problems} />
    </>
  );
}

/** Which question each column of the file answers. */
function Columns({ document, rows, mapping }: Pick<Props, 'document' | 'rows' | 'mapping'>) {
  const options = targetsOf(document).map(({ value, label }) => ({ value, label }));
  const header = rows[0]?.cells ?? [];
  return (
    <>
      <h2 className="mb-3">Columns</h2>
      {header.map((cell, column) => (
        <SelectField
          key={column}
          name={`column.${column}`}
          label={cell.slice(0, 120) || `Column ${column + 1}, without a name`}
          options={options}
          empty="Leave it out"
          defaultValue={mapping.columns[column] ?? ''}
        />
      ))}
    </>
  );
}

/** What words of the file stand for. */
function Unknown({ unknown }: Pick<Understood, 'unknown'>) {
  return (
    <>
      {unknown.length > 0 && <h2 className="mt-8 mb-3">What do these mean?</h2>}
      {unknown.slice(0, 200).map(({ target, label, value, times, choices }, index) => (
        <div key={`${target}|${value}`}>
          <Hidden name={`about.${index}`} value={`${target}|${value}`} />
          <SelectField
            name={`value.${index}`}
            label={`“${value.slice(0, 80)}”, ${plural(times, 'once', `${times} times`)}, at ${label}`}
            options={[
              ...choices.map((choice) => ({ value: choice.key, label: choice.label })),
              { value: noAnswer, label: 'No answer' },
            ]}
            empty="Not explained yet"
            defaultValue=""
          />
        </div>
      ))}
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

function Preview({ document, understood: { forms, answered } }: Pick<Props, 'document' | 'understood'>) {
  if (forms.length === 0) return null;
  const asks = questionsOf(document).flatMap((question) => [
    ...asksOf(question, 'now'),
    ...asksOf(question, 'then'),
  ]);
  return (
    <section aria-labelledby="preview" className="mt-10">
      <h2 id="preview" className="mb-3">
        How the file is understood
      </h2>
      <Table
        caption="Each question, how many answered it, and the first forms"
        captionHidden
        rows={asks}
        rowKey={(ask) => ask.key}
        columns={[
          {
            key: 'label',
            label: 'Question',
            rowHead: true,
            cell: (ask) => `${ask.question.label}${ask.key.endsWith('.then') ? ' (before the course)' : ''}`,
          },
          { key: 'answered', label: 'Answered', numeric: true, cell: (ask) => answered[ask.key] ?? 0 },
          ...forms.slice(0, 3).map((form, index) => ({
            key: `form-${index}`,
            label: `Form ${index + 1}`,
            cell: (ask: (typeof asks)[number]) => inShort(form[ask.key]).slice(0, 60),
          })),
        ]}
      />
    </section>
  );
}

function Problems({ problems }: { problems: Understood['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems" className="mt-10 max-w-3xl">
      <h2 id="problems" className="mb-3">
        {plural(
          problems.length,
          'One row can’t be imported',
          `${problems.length.toLocaleString('en-GB')} rows can’t be imported`,
        )}
      </h2>
      <ul className="list-disc pl-6">
        {problems.slice(0, 100).map(({ line, message }) => (
          <li key={line}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
      {problems.length > 100 && <p className="mt-2">And {problems.length - 100} more.</p>}
    </section>
  );
}
