import { addresses } from '@/addresses';
import { aimKeys, aimTitle } from '../../aims/model';
import type { Quality } from '../../quality/model';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Plan } from '../model';

type Compared = { plan: Plan; quality: Quality };
type Row = { key: string; title: string; cells: ReadonlyMap<number, string> };

/** Plans side by side: what each misses of every aim, beside the least that any plan can, and what it breaks. */
export function Comparison({ cohort, compared }: { cohort: string; compared: readonly Compared[] }) {
  const rows: Row[] = [
    {
      key: 'broken',
      title: 'Rules and sizes broken',
      cells: new Map(compared.map(({ plan, quality }) => [plan.number, String(quality.broken.length)])),
    },
    ...aimKeys.flatMap((key): Row[] => {
      const cells = new Map(
        compared.flatMap(({ plan, quality }) =>
          quality.aims
            .filter((aim) => aim.key === key)
            .map((aim) => [plan.number, `${aim.value} missed, at best ${aim.bound}`] as const),
        ),
      );
      return cells.size === 0
        ? []
        : [
            {
              key,
              title: aimTitle(
                key,
                compared.some(({ plan }) => plan.remix),
              ),
              cells,
            },
          ];
    }),
  ];
  return (
    <section aria-labelledby="compared" className="mt-10">
      <h2 id="compared" className="mb-1">
        Side by side
      </h2>
      <p className="mb-4 max-w-3xl text-soft">
        Each number counts what is missed: fewer is better. “At best” is what no plan of its kind can go
        below.
      </p>
      <Table
        caption="Plans side by side"
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'aim', label: 'Aim', rowHead: true, cell: (row: Row) => row.title },
          ...compared.map(({ plan }) => ({
            key: String(plan.number),
            label: (
              <Link href={addresses.cohort(cohort).tables({ plan: plan.number })}>Plan {plan.number}</Link>
            ),
            cell: (row: Row) => row.cells.get(plan.number) ?? 'doesn’t count',
          })),
        ]}
      />
    </section>
  );
}
