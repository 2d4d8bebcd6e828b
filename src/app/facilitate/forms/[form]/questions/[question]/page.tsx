import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormPage } from '@/features/forms/components/form-page';
import { formByKey } from '@/features/forms/data';
import { QuestionEditor } from '@/features/forms/editing/components/question-editor';
import { documentNow } from '@/features/forms/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Question' };

export default async function QuestionPage({
  params,
}: {
  params: Promise<{ form: string; question: string }>;
}) {
  const { form: key, question: wanted } = await params;
  const form = await formByKey(await requireViewer(), key);
  const part = form
    ? documentNow(form).sections.findIndex((section) =>
        section.questions.some((question) => question.key === wanted),
      )
    : -1;
  const question = form && documentNow(form).sections[part]?.questions.find((known) => known.key === wanted);
  if (!form?.editable || !question) notFound();
  return (
    <FormPage form={form} title="Change a question">
      <QuestionEditor form={form} part={part + 1} question={question} />
    </FormPage>
  );
}
