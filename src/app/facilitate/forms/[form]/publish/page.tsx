import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormPage } from '@/features/forms/components/form-page';
import { Publish } from '@/features/forms/publishing/components/publish';
import { formByKey } from '@/features/forms/data';
import { faultsIn } from '@/features/forms/editing/questions';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Publish' };

export default async function PublishPage({ params }: { params: Promise<{ form: string }> }) {
  const { form: key } = await params;
  const form = await formByKey(await requireViewer(), key);
  if (!form?.editable) notFound();
  return (
    <FormPage form={form} title="Publish">
      <Publish form={form} problems={form.draft ? faultsIn(form.draft) : []} />
    </FormPage>
  );
}
