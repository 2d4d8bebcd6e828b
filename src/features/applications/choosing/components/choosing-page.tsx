import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import type { Cohort } from '@/features/cohorts/model';
import { NavLinks } from '@/ui/nav-links';

/** Any page of choosing: what it consists of, in the order in which it is done. */
export function ChoosingPage({
  cohort,
  title = 'Choosing',
  children,
}: {
  cohort: Cohort;
  title?: string;
  children: ReactNode;
}) {
  const here = addresses.cohort(cohort.slug);
  const parts = [
    { label: 'Criteria', href: here.criteria },
    { label: 'Assessors', href: here.assessors },
    { label: 'Choosing', href: here.choosing(), exact: true as const },
    { label: 'Offers', href: here.offers },
    { label: 'To tell', href: here.toTell },
  ];
  return (
    <CohortPage cohort={cohort} title={title}>
      <div className="no-print mb-6">
        <NavLinks items={parts} label="Parts of choosing" />
      </div>
      {children}
    </CohortPage>
  );
}
