import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { plural } from '@/writing/words';
import { type Asked, isNarrowed, type KeptFilter, type PeoplePage, saidOf } from '../model';
import { Filters } from './filters';
import { KeptFilters } from './kept-filters';

/** `children`: the people of the page. */
type Props = { asked: Asked; found: PeoplePage; filters: readonly KeptFilter[]; children: ReactNode };

/** Everybody of the cohorts that one runs: found by name, narrowed, and a page at a time. */
export function Everybody({ asked, found, filters, children }: Props) {
  const { total, page, pages, cohorts } = found;
  if (total === 0 && !isNarrowed(asked)) return <NobodyYet />;
  return (
    <>
      <Filters asked={asked} cohorts={cohorts} />
      <KeptFilters asked={asked} filters={filters} />
      {total === 0 ? (
        <EmptyState
          title="Nobody fits"
          action={<ButtonLink href={addresses.everybody()}>Show everybody</ButtonLink>}
        >
          Try a part of the name, or ask for less at once.
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 font-semibold">
            <Total total={total} asked={asked} />
          </p>
          {children}
          <PageSteps
            {...{ page, pages }}
            href={(to) => addresses.everybody(saidOf({ ...asked, page: to }))}
          />
        </>
      )}
    </>
  );
}

function NobodyYet(): ReactNode {
  return (
    <EmptyState
      title="Nobody is in your cohorts yet"
      action={<ButtonLink href={addresses.cohorts}>Go to the cohorts</ButtonLink>}
    >
      Participants, coaches and contributors stand here as soon as a cohort has them.
    </EmptyState>
  );
}

function Total({ total, asked }: { total: number; asked: Asked }) {
  const people = `${total.toLocaleString('en-GB')} ${plural(total, 'person', 'people')}`;
  if (!isNarrowed(asked)) return people;
  return (
    <>
      {people} {plural(total, 'fits', 'fit')}. <Link href={addresses.everybody()}>Show everybody</Link>
    </>
  );
}
