import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormPage } from '@/features/forms/components/form-page';
import { Preview, previews } from '@/features/forms/drawing/components/preview';
import { formByKey } from '@/features/forms/data';
import { documentNow } from '@/features/forms/model';
import { requireViewer } from '@/server/viewer';
import '@/ui/paper.css';

export const metadata: Metadata = { title: 'Preview' };

type Props = { params: Promise<{ form: string }>; searchParams: Promise<{ as?: string }> };

export default async function PreviewPage({ params, searchParams }: Props) {
  const { form: key } = await params;
  const { as } = await searchParams;
  const form = await formByKey(await requireViewer(), key);
  if (!form) notFound();
  return (
    <FormPage form={form} title="Preview">
      <Preview
        to={(as) => addresses.form(key).preview({ as })}
        kind={previews.find((kind) => kind === as) ?? 'phone'}
        document={documentNow(form)}
      />
    </FormPage>
  );
}
