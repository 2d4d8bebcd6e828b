import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { EmptyState } from '@/ui/empty-state';
import { Table } from '@/ui/table';
import type { Organisation } from '../../model';

type Row = Organisation & { cohorts: number };

/** The organisations, with how many cohorts each commissioned. */
export function OrganisationList({ organisations }: { organisations: readonly Row[] }) {
  if (organisations.length === 0)
    return (
      <EmptyState title="No organisations yet">Add the one that commissions the first cohort.</EmptyState>
    );
  return (
    <Table<Row>
      caption="Organisations by name"
      captionHidden
      columns={[
        {
          key: 'name',
          label: 'Name',
          rowHead: true,
          cell: ({ id, name }) => <Link href={addresses.organisation(id)}>{name}</Link>,
        },
        { key: 'cohorts', label: 'Cohorts', numeric: true, cell: ({ cohorts }) => cohorts },
      ]}
      rows={organisations}
      rowKey={({ id }) => id}
    />
  );
}
