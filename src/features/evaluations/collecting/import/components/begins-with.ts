import { isOfTheTool } from '@/sheets/headings';
import { filled, type Row } from '@/sheets/sheet';
import type { Table } from '@/sheets/table';

/** How a row begins, to know it again: without the names, addresses and times in it, which nobody needs to see. */
export const beginsWith = (row: Row, { names, line }: Pick<Table, 'names' | 'line'>): string =>
  filled(row)
    .filter(
      ({ cell, column }) => row.line <= line || !(isOfTheTool(names[column] ?? '') || cell.includes('@')),
    )
    .slice(0, 4)
    .map(({ cell }) => cell.slice(0, 30))
    .join(', ');
