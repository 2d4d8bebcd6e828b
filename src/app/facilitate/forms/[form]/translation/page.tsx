import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormPage } from '@/features/forms/components/form-page';
import { formByKey } from '@/features/forms/data';
import { LanguageList, TranslationEditor } from '@/features/forms/editing/components/translation-editor';
import { languages } from '@/features/forms/editing/translations';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Languages' };

type Props = { params: Promise<{ form: string }>; searchParams: Promise<{ language?: string }> };

export default async function TranslationPage({ params, searchParams }: Props) {
  const { form: key } = await params;
  const { language } = await searchParams;
  const form = await formByKey(await requireViewer(), key);
  if (!form?.editable) notFound();
  const chosen = languages.find((known) => known.language === language);
  return (
    <FormPage form={form} title={chosen ? `In ${chosen.english}` : 'Languages'}>
      {chosen ? <TranslationEditor form={form} language={chosen.language} /> : <LanguageList form={form} />}
    </FormPage>
  );
}
