import type { Route } from 'next';
import type { ReactNode } from 'react';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import type { Cohort } from '@/features/cohorts/model';
import { NavLinks } from '@/ui/nav-links';

const parts = [
  { label: 'Plan', path: '', exact: true },
  { label: 'All plans', path: '/plans' },
  { label: 'Room and aims', path: '/room' },
  { label: 'Rules', path: '/rules' },
  { label: 'On the day', path: '/day' },
  { label: 'Guest projects', path: '/projects' },
  { label: 'To print', path: '/print' },
];

/** Any page about a cohort's tables. */
export function TablesPage({
  cohort,
  title,
  children,
}: {
  cohort: Cohort;
  title: string;
  children: ReactNode;
}) {
  const home = `/facilitate/cohorts/${cohort.slug}/tables`;
  return (
    <CohortPage cohort={cohort} title={title}>
      <div className="no-print -mt-4 mb-6 text-small">
        <NavLinks
          label="Tables"
          items={parts.map(({ label, path, exact }) => ({ label, href: `${home}${path}` as Route, exact }))}
        />
      </div>
      {children}
    </CohortPage>
  );
}
