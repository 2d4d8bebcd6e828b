import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import { documentNow, type Form } from '../model';

/** Any page of one form: where it belongs, what can be looked at, and the matter. */
export function FormPage({ form, title, children }: { form: Form; title?: string; children: ReactNode }) {
  const here = `/facilitate/forms/${form.key}`;
  const name = documentNow(form).title;
  const way = [
    { label: 'Forms', href: '/facilitate/forms' as Route },
    ...(title ? [{ label: name, href: here as Route }] : []),
  ];
  const tabs = [
    { label: 'Questions', href: here as Route, exact: true },
    { label: 'Preview', href: `${here}/preview` as Route },
    ...(form.editable
      ? [
          { label: 'Languages', href: `${here}/translation` as Route },
          { label: 'Publish', href: `${here}/publish` as Route },
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
