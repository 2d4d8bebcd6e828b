import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { writtenDay } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Cohort } from '../model';

/** The cohorts that somebody runs, newest first. */
export function CohortList({ cohorts }: { cohorts: readonly Cohort[] }) {
  if (cohorts.length === 0) {
    return (
      <EmptyState
        title="You run no cohort yet"
        action={<ButtonLink href={addresses.newCohort}>New cohort</ButtonLink>}
      >
        A cohort is one delivery of a programme: its people, tables, days and evaluation.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Cohorts"
      captionHidden
      rows={cohorts}
      rowKey={(cohort) => cohort.id}
      columns={[
        {
          key: 'name',
          label: 'Cohort',
          rowHead: true,
          cell: (cohort) => <Link href={addresses.cohort(cohort.slug).home}>{cohort.name}</Link>,
        },
        {
          key: 'programme',
          label: 'Programme',
          cell: (cohort) => (
            <Link href={addresses.programme(cohort.programmeSlug)}>{cohort.programmeName}</Link>
          ),
        },
        { key: 'commissioner', label: 'Commissioned by', cell: (cohort) => cohort.commissionerName },
        {
          key: 'first',
          label: 'First day',
          cell: (cohort) => (cohort.days[0] ? writtenDay(cohort.days[0].date) : '–'),
        },
        { key: 'places', label: 'Places', numeric: true, cell: (cohort) => cohort.places },
      ]}
    />
  );
}
