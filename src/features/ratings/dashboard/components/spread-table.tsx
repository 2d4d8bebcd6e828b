import { Details } from '@/ui/details';
import { Table } from '@/ui/table';
import { notShown } from '../../disclosure';
import { type ElementRow, marksInWords } from '../elements';

/** How many gave which marks, for those who want to see more than a mean. Marks told together stand in one line. */
export function SpreadTable({ rows }: { rows: readonly ElementRow[] }) {
  const shown = rows.filter((row) => row.figures && row.figures.exact === null);
  if (shown.length === 0) return null;
  return (
    <Details summary="How many gave each mark">
      <Table
        caption="How many gave each mark"
        captionHidden
        columns={[
          { key: 'label', label: 'Element', rowHead: true, cell: (row: ElementRow) => row.label },
          {
            key: 'spread',
            label: 'How many gave which mark',
            cell: (row: ElementRow) => <Spread row={row} />,
          },
        ]}
        rows={shown}
        rowKey={(row) => row.key}
      />
      {shown.some(({ figures }) => figures?.cells?.some(({ marks }) => marks.length > 1)) && (
        <p>Marks that few people gave are counted together with their neighbours.</p>
      )}
    </Details>
  );
}

function Spread({ row: { figures } }: { row: ElementRow }) {
  if (!figures?.cells) return notShown;
  return (
    <ul className="flex flex-wrap gap-x-5 tabular-nums">
      {figures.cells.map(({ marks, count }) => (
        <li key={marksInWords(marks)}>
          <strong>{count}</strong> gave {marksInWords(marks)}
        </li>
      ))}
    </ul>
  );
}
