import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { publishForm } from '../actions';
import { type Comparable, compareForms } from '../comparing';
import type { FormFault } from '../../editing/questions';
import type { Form } from '../../model';

const comparableWords: Record<Comparable, string> = {
  yes: 'yes',
  'with care': 'with care: the words differ',
  no: 'no',
  new: 'no: it is new',
};

/** What a new version changes, whether its questions can be compared with earlier answers, and the button that publishes it. */
export function Publish({ form, problems }: { form: Form; problems: readonly FormFault[] }) {
  const {
    draft,
    versions: [latest],
  } = form;
  if (!draft) return <p>Nothing was changed since version {latest?.number}.</p>;
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="warning" title="This can’t be published yet">
          <ul className="mt-2 list-disc pl-6">
            {problems.map((problem) => (
              <li key={problem.message}>
                {problem.question ? (
                  <Link href={addresses.form(form.key).question(problem.question)}>{problem.message}</Link>
                ) : (
                  problem.message
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {latest ? (
        <Differences form={form} />
      ) : (
        <p className="mb-6">
          This is the first version. Once it is published it never changes: a new wording is a new version,
          and earlier answers stay with theirs.
        </p>
      )}
      {problems.length === 0 && (
        <ActionForm action={publishForm}>
          <Hidden name="form" value={form.key} />
          <Hidden name="version" value={String(form.draftVersion)} />
          <SubmitButton pending="Publishing…">{`Publish version ${(latest?.number ?? 0) + 1}`}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

function Differences({
  form: {
    draft,
    versions: [latest],
  },
}: {
  form: Form;
}) {
  if (!draft || !latest) return null;
  const { whole, questions, removed } = compareForms(latest.document, draft);
  return (
    <section aria-labelledby="differences" className="mb-8">
      <h2 id="differences" className="mb-3">
        What differs from version {latest.number}
      </h2>
      {whole.length > 0 && (
        <ul className="mb-4 list-disc pl-6">
          {whole.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <p className="mb-4">
          No longer asked: {removed.map((question) => `“${question.label}”`).join(', ')}.
        </p>
      )}
      <Table
        caption="Questions of the new version"
        captionHidden
        rows={questions}
        rowKey={(question) => question.key}
        columns={[
          { key: 'label', label: 'Question', rowHead: true, cell: (question) => question.label },
          {
            key: 'changes',
            label: 'What differs',
            cell: (question) => question.changes.join(' ') || 'nothing',
          },
          {
            key: 'comparable',
            label: 'Can be compared with earlier answers',
            cell: (question) => comparableWords[question.comparable],
          },
        ]}
      />
    </section>
  );
}
