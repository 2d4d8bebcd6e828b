import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormList } from '@/features/forms/components/form-list';
import { formsFor } from '@/features/forms/data';
import { requireViewer } from '@/server/viewer';
import { ButtonLink } from '@/ui/button-link';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Forms' };

export default async function FormsPage() {
  const forms = await formsFor(await requireViewer());
  if (forms.length === 0) notFound();
  const own = forms.filter((form) => form.programme !== null);
  return (
    <Page title="Forms" actions={<ButtonLink href={addresses.newForm()}>New form</ButtonLink>}>
      <h2 className="mb-3">Your forms</h2>
      {own.length > 0 ? (
        <FormList forms={own} caption="Your forms" />
      ) : (
        <p>You have written none yet. Start with one that is ready, and make it yours.</p>
      )}
      <h2 className="mt-10 mb-3">Ready to use</h2>
      <FormList
        forms={forms.filter((form) => form.programme === null)}
        caption="Forms that came with Roundtable"
      />
    </Page>
  );
}
