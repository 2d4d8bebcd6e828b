import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormPage } from '@/features/forms/components/form-page';
import { formByKey } from '@/features/forms/data';
import { QuestionEditor } from '@/features/forms/editing/components/question-editor';
import { documentNow } from '@/features/forms/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'New question' };

type Props = { params: Promise<{ form: string }>; searchParams: Promise<{ part?: string }> };

export default async function NewQuestionPage({ params, searchParams }: Props) {
  const { form: key } = await params;
  const { part } = await searchParams;
  const form = await formByKey(await requireViewer(), key);
  const number = Number(part ?? 1);
  if (!form?.editable || !documentNow(form).sections[number - 1]) notFound();
  return (
    <FormPage form={form} title={`New question in part ${number}`}>
      <QuestionEditor form={form} part={number} question={null} />
    </FormPage>
  );
}
