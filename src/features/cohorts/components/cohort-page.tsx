import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import type { Cohort } from '../model';

const tabs = [
  { label: 'Today', path: '' },
  { label: 'People', path: '/people' },
  { label: 'Tables', path: '/tables' },
  { label: 'Schedule', path: '/schedule' },
  { label: 'Evaluation', path: '/evaluation' },
  { label: 'Details', path: '/details' },
];

type Props = { cohort: Cohort; title?: string; actions?: ReactNode; children: ReactNode };

/** Any page of one cohort: where it belongs, its tabs, and the matter. `title` is for a page below a tab. */
export function CohortPage({ cohort, title, actions, children }: Props) {
  const home = `/facilitate/cohorts/${cohort.slug}`;
  const way = [
    { label: 'Cohorts', href: '/facilitate/cohorts' as Route },
    { label: cohort.programmeName },
    ...(title ? [{ label: cohort.name, href: home as Route }] : []),
  ];
  const items = tabs.map(({ label, path }) => ({
    label,
    href: `${home}${path}` as Route,
    exact: path === '',
  }));
  return (
    <Page
      title={title ?? cohort.name}
      breadcrumbs={<Breadcrumbs items={way} />}
      actions={actions}
      tabs={<Tabs label={cohort.name} items={items} />}
    >
      {children}
    </Page>
  );
}
