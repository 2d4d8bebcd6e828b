import type { ReactNode } from 'react';

/** One column. `cell` draws a row's part of it; `numeric` sets it right in figures of one width; `head` names the row. */
export type Column<Row> = {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** No wider than what stands in it: a box to tick. */
  narrow?: boolean;
  rowHead?: boolean;
};

type Props<Row> = {
  /** Names the table. Always there for screen readers; `captionHidden` when a heading above already says it. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A table of data. On a narrow screen it scrolls sideways in its own region, which the keyboard can reach. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: Props<Row>) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="scroll-x max-w-full">
      <table className="w-full border-collapse">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>{caption}</caption>
        <thead>
          <tr className="border-b border-strong-line">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`align-bottom text-small font-semibold text-soft ${side(column)}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHead) {
    return (
      <th scope="row" className={`min-w-40 font-normal ${side(column)}`}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={side(column)}>{column.cell(row)}</td>;
}

function side(column: { numeric?: boolean; narrow?: boolean }): string {
  return `${column.narrow ? 'w-px ' : ''}py-2.5 pr-6 last:pr-0 ${column.numeric ? 'text-right tabular-nums whitespace-nowrap' : 'text-left'}`;
}
