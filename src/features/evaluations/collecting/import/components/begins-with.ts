import { filled, type Row } from '@/sheets/sheet';
import type { Table } from '@/sheets/table';

/**
 * How a row begins, to know it again. Of a row of the table only what answers a question is shown: whatever else stands in
 * it may be a name or an address, which nobody needs to see. `columns`: what each is matched with.
 */
export const beginsWith = (row: Row, { line }: Pick<Table, 'line'>, columns: readonly string[]): string =>
  filled(row)
    .filter(({ cell, column }) => row.line <= line || (columns[column] && !cell.includes('@')))
    .slice(0, 4)
    .map(({ cell }) => cell.slice(0, 30))
    .join(', ');
