import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { writtenDay } from '@/calendar/written';
import { Details } from '@/ui/details';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Cohort } from '../model';

type Props = { cohorts: readonly Cohort[]; archived: readonly Cohort[] };

/** The cohorts that somebody runs, newest first, and those that are out of the way. */
export function CohortList({ cohorts, archived }: Props) {
  if (cohorts.length + archived.length === 0) {
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
    <>
      {cohorts.length === 0 ? (
        <p>All cohorts are archived.</p>
      ) : (
        <Cohorts caption="Cohorts" cohorts={cohorts} />
      )}
      {archived.length > 0 && (
        <div className="mt-8">
          <Details summary={`Archived (${archived.length})`}>
            <Cohorts caption="Archived cohorts" cohorts={archived} />
          </Details>
        </div>
      )}
    </>
  );
}

function Cohorts({ caption, cohorts }: { caption: string; cohorts: readonly Cohort[] }) {
  return (
    <Table
      caption={caption}
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
