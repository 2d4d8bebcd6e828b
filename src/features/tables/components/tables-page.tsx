import { addresses, type CohortAddresses } from '@/addresses';
import type { ReactNode } from 'react';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import type { Cohort } from '@/features/cohorts/model';
import { NavLinks } from '@/ui/nav-links';

const parts = (here: CohortAddresses) => [
  { label: 'Plan', href: here.tables(), exact: true },
  { label: 'All plans', href: here.plans },
  { label: 'Room and aims', href: here.room },
  { label: 'Rules', href: here.rules },
  { label: 'On the day', href: here.onTheDay() },
  { label: 'Guest projects', href: here.projects },
  { label: 'To print', href: here.toPrint() },
];

/** Any page about a cohort's tables. */
export function TablesPage({
  cohort,
  title,
  actions,
  children,
}: {
  cohort: Cohort;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <CohortPage cohort={cohort} title={title} actions={actions}>
      <div className="no-print -mt-4 mb-6 text-small">
        <NavLinks label="Tables" items={parts(addresses.cohort(cohort.slug))} />
      </div>
      {children}
    </CohortPage>
  );
}
