import { addresses, type CohortAddresses } from '@/addresses';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import type { Cohort } from '../model';
import { CohortSwitcher } from './cohort-switcher';

const tabs = (here: CohortAddresses) => [
  { label: 'Today', href: here.home, exact: true },
  { label: 'Applications', href: here.applications(), also: here.choosing() },
  { label: 'People', href: here.people() },
  { label: 'Needs', href: here.needs() },
  { label: 'Tables', href: here.tables() },
  { label: 'Schedule', href: here.schedule },
  { label: 'Messages', href: here.messages() },
  { label: 'Evaluation', href: here.evaluation },
  { label: 'Details', href: here.details },
];

type Props = { cohort: Cohort; title?: string; actions?: ReactNode; children: ReactNode };

/** Any page of one cohort: where it belongs, its tabs, and the matter. `title` is for a page below a tab. */
export function CohortPage({ cohort, title, actions, children }: Props) {
  const here = addresses.cohort(cohort.slug);
  const way = [
    { label: 'Cohorts', href: addresses.cohorts },
    { label: cohort.programmeName },
    ...(title ? [{ label: cohort.name, href: here.home }] : []),
  ];
  return (
    <Page
      title={title ?? cohort.name}
      breadcrumbs={
        <div className="flex flex-wrap items-center gap-x-6">
          <Breadcrumbs items={way} />
          <CohortSwitcher slug={cohort.slug} />
        </div>
      }
      actions={actions}
      tabs={<Tabs label={cohort.name} items={tabs(here)} />}
    >
      {children}
    </Page>
  );
}
