import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import type { Cohort } from '../model';

export type CohortTab = 'today' | 'people' | 'tables' | 'schedule' | 'evaluation' | 'details';

const tabs: readonly { tab: CohortTab; label: string; path: string }[] = [
  { tab: 'today', label: 'Today', path: '' },
  { tab: 'people', label: 'People', path: '/people' },
  { tab: 'tables', label: 'Tables', path: '/tables' },
  { tab: 'schedule', label: 'Schedule', path: '/schedule' },
  { tab: 'evaluation', label: 'Evaluation', path: '/evaluation' },
  { tab: 'details', label: 'Details', path: '/details' },
];

type Props = { cohort: Cohort; current: CohortTab; title?: string; actions?: ReactNode; children: ReactNode };

/** Any page of one cohort: where it belongs, its tabs, and the matter. `title` is for a page below a tab. */
export function CohortPage({ cohort, current, title, actions, children }: Props) {
  const home = `/facilitate/cohorts/${cohort.slug}`;
  const way = [
    { label: 'Cohorts', href: '/facilitate/cohorts' as Route },
    { label: cohort.programmeName },
    ...(title ? [{ label: cohort.name, href: home as Route }] : []),
  ];
  const items = tabs.map(({ label, path, tab }) => ({ label, href: `${home}${path}` as Route, exact: tab === 'today' }));
  return (
    <Page title={title ?? cohort.name} breadcrumbs={<Breadcrumbs items={way} />} actions={actions} tabs={<Tabs label={tabs.find(({ tab }) => tab === current)?.label ?? cohort.name} items={items} />}>
      {children}
    </Page>
  );
}
