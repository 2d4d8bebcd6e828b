import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewForm } from '@/features/forms/editing/components/new-form';
import { formsFor } from '@/features/forms/data';
import { programmes } from '@/features/programmes/data';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'New form' };

export default async function NewFormPage({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const viewer = await requireViewer();
  const { from } = await searchParams;
  const [known, forms] = await Promise.all([programmes(viewer), formsFor(viewer)]);
  if (known.length === 0) notFound();
  return (
    <Page
      title="New form"
      width="narrow"
      breadcrumbs={<Breadcrumbs items={[{ label: 'Forms', href: addresses.forms }]} />}
    >
      <NewForm id={crypto.randomUUID()} programmes={known} forms={forms} from={from ?? ''} />
    </Page>
  );
}
