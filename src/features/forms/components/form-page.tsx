import { addresses } from '@/addresses';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import { documentNow, type Form } from '../model';

/** Any page of one form: where it belongs, what can be looked at, and the matter. */
export function FormPage({ form, title, children }: { form: Form; title?: string; children: ReactNode }) {
  const here = addresses.form(form.key);
  const name = documentNow(form).title;
  const way = [
    { label: 'Forms', href: addresses.forms },
    ...(title ? [{ label: name, href: here.home() }] : []),
  ];
  const tabs = [
    { label: 'Questions', href: here.home(), exact: true },
    { label: 'Preview', href: here.preview() },
    ...(form.editable
      ? [
          { label: 'Languages', href: here.translation() },
          { label: 'Publish', href: here.publish },
        ]
      : []),
  ];
  return (
    <Page
      title={title ?? name}
      breadcrumbs={<Breadcrumbs items={way} />}
      tabs={<Tabs label={name} items={tabs} />}
    >
      {children}
    </Page>
  );
}
