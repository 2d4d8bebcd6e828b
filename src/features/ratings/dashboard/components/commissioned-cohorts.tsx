import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { writtenDay } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

/** The courses that a commissioner paid for, each with the way to its figures. */
export function CommissionedCohorts({ cohorts }: { cohorts: readonly Cohort[] }) {
  if (cohorts.length === 0) {
    return (
      <EmptyState title="No course of yours is here yet">
        Once a facilitator sets up a course that you commissioned, its figures appear here.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Your courses"
      captionHidden
      rows={cohorts}
      rowKey={(cohort) => cohort.id}
      columns={[
        {
          key: 'name',
          label: 'Course',
          rowHead: true,
          cell: (cohort) => <Link href={addresses.impactOf(cohort.slug)}>{cohort.name}</Link>,
        },
        { key: 'programme', label: 'Programme', cell: (cohort) => cohort.programmeName },
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
