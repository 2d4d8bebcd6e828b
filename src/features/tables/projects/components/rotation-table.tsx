import { Table } from '@/ui/table';
import type { GuestProject, Round } from '../model';

type Props = {
  rounds: readonly Round[];
  projects: readonly GuestProject[];
  tables: readonly { id: string; number: number }[];
};

/** Who hears what, twice: for the tables, and for the guests who go from table to table. */
export function RotationTables({ rounds, projects, tables }: Props) {
  const titleOf = (id: string | undefined) => projects.find((project) => project.id === id)?.title ?? '–';
  const columns = rounds.map((round, index) => ({ round, key: String(index), label: `Round ${index + 1}` }));
  const tablesFor = (round: Round, project: string) =>
    round
      .filter((one) => one.project === project)
      .map(({ table }) => tables.find(({ id }) => id === table)?.number);
  return (
    <div className="space-y-10">
      <Table
        caption="What each table hears"
        rows={tables}
        rowKey={({ id }) => id}
        columns={[
          { key: 'table', label: 'Table', rowHead: true, cell: ({ number }) => `Table ${number}` },
          ...columns.map(({ round, key, label }) => ({
            key,
            label,
            cell: ({ id }: { id: string }) => titleOf(round.find(({ table }) => table === id)?.project),
          })),
        ]}
      />
      <Table
        caption="Where each guest goes"
        rows={projects}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'project',
            label: 'Project',
            rowHead: true,
            cell: ({ title, guest }) => (guest ? `${title}, ${guest.name}` : title),
          },
          ...columns.map(({ round, key, label }) => ({
            key,
            label,
            cell: ({ id }: GuestProject) =>
              tablesFor(round, id)
                .map((number) => `Table ${number}`)
                .join(', ') || 'free',
          })),
        ]}
      />
    </div>
  );
}
