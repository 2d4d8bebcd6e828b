import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormPage } from '@/features/forms/components/form-page';
import { Preview } from '@/features/forms/drawing/components/preview';
import { formByKey } from '@/features/forms/data';
import { Editor } from '@/features/forms/editing/components/editor';
import { documentNow } from '@/features/forms/model';
import { requireViewer } from '@/server/viewer';
import { ButtonLink } from '@/ui/button-link';
import { Notice } from '@/ui/notice';
import '@/ui/paper.css';

export const metadata: Metadata = { title: 'Form' };

type Props = { params: Promise<{ form: string }>; searchParams: Promise<{ published?: string }> };

export default async function FormEditorPage({ params, searchParams }: Props) {
  const { form: key } = await params;
  const { published } = await searchParams;
  const form = await formByKey(await requireViewer(), key);
  if (!form) notFound();
  return (
    <FormPage form={form}>
      {published && (
        <Notice tone="done">{`Version ${Number(published)} is published. Stages that haven’t opened can ask with it: change their form in their settings.`}</Notice>
      )}
      {form.editable ? (
        <Editor form={form} />
      ) : (
        <>
          <p className="mb-6 max-w-3xl">
            This form is ready to use and can’t be changed here. Make it yours to change it.
          </p>
          <p className="mb-8">
            <ButtonLink href={addresses.newForm({ from: form.key })}>Use as a starting point</ButtonLink>
          </p>
          <Preview
            to={(as) => addresses.form(form.key).preview({ as })}
            kind="paper"
            document={documentNow(form)}
          />
        </>
      )}
    </FormPage>
  );
}
