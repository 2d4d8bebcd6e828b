import { Details } from '@/ui/details';
import { Table } from '@/ui/table';
import type { ElementRow } from '../model';

/** How many gave 1, 2, 3, 4 and 5, for those who want to see more than a mean. */
export function SpreadTable({ rows }: { rows: readonly ElementRow[] }) {
  const shown = rows.filter((row) => row.figures && row.figures.exact === null);
  if (shown.length === 0) return null;
  const mark = (index: number) => ({
    key: String(index),
    label: String(index + 1),
    numeric: true,
    cell: (row: ElementRow) => row.figures?.spread?.[index] ?? 'hidden',
  });
  return (
    <Details summary="How many gave each mark">
      <Table
        caption="How many gave each mark"
        captionHidden
        columns={[{ key: 'label', label: 'Element', rowHead: true, cell: (row: ElementRow) => row.label }, ...[0, 1, 2, 3, 4].map(mark)]}
        rows={shown}
        rowKey={(row) => row.key}
      />
      {shown.some((row) => row.figures?.spread === null) && <p>Where everybody gave the same mark, the spread is hidden: it would tell what each person said.</p>}
    </Details>
  );
}
