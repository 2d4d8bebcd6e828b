import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { threshold } from '@/features/evaluations/reading/tallies/model';
import { writtenDay } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

type Props = {
  cohorts: readonly Cohort[];
  /** The stages that have figures, by the cohort's id. */
  figures: Readonly<Record<string, readonly { key: string; title: string }[]>>;
};

/** The courses that a commissioner paid for, each with the way to its figures. */
export function CommissionedCohorts({ cohorts, figures }: Props) {
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
          cell: ({ id, slug, name }) => (
            <>
              <Link href={addresses.impactOf(slug)}>{name}</Link>
              <Stages slug={slug} stages={figures[id] ?? []} />
            </>
          ),
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

const noFiguresYet = `No figures yet: they come once a form has closed, its results are released, and at least ${threshold} people sent it`;

/** The stages whose figures can be read. */
function Stages({ slug, stages }: { slug: string; stages: Props['figures'][string] }) {
  if (stages.length === 0) return <p className="text-small text-soft">{noFiguresYet}</p>;
  return (
    <ul aria-label="Figures" className="flex flex-wrap gap-x-4 text-small">
      {stages.map(({ key, title }) => (
        <li key={key}>
          <Link href={addresses.impactOf(slug, { stage: key })} className="inline-flex min-h-7 items-center">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
