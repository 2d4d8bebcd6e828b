import { allAsks } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { Table } from '@/ui/table';
import { plural } from '@/writing/words';
import { inShort, type Understood } from '../value-mapping';

const shown = 4;

/** Each question, how many answered it, and the first forms, by their lines. */
export function Preview({
  document,
  understood: { forms, lines, answered },
}: {
  document: FormDocument;
  understood: Understood;
}) {
  if (forms.length === 0) return null;
  const asks = allAsks(document);
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
            key: 'question',
            label: 'Question',
            rowHead: true,
            cell: (ask) => `${ask.question.label}${ask.key.endsWith('.then') ? ' (before the course)' : ''}`,
          },
          { key: 'answered', label: 'Answered', numeric: true, cell: (ask) => answered[ask.key] ?? 0 },
          ...forms.slice(0, shown).map((form, index) => ({
            key: `form-${index}`,
            label: `Line ${lines[index] ?? ''}`,
            cell: (ask: (typeof asks)[number]) => inShort(form[ask.key]).slice(0, 60),
          })),
        ]}
      />
      {forms.length > shown && (
        <p className="mt-2 text-soft">{`${shown} of ${forms.length.toLocaleString('en-GB')} shown.`}</p>
      )}
    </section>
  );
}

/** What is wrong with the other rows, by their lines. */
export function Problems({ problems }: { problems: Understood['problems'] }) {
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
