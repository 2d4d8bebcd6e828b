import { z } from 'zod';

/** The most that is read of a file. Whatever has more is refused as soon as that shows, before any of it is built. */
const limits = z.object({
  /** What packed parts may come to, in bytes. */
  unpacked: z.number(),
  /** Rows, with the header. */
  rows: z.number(),
  columns: z.number(),
  cells: z.number(),
  /** Characters of one cell. */
  cell: z.number(),
  /** Characters of all cells together: a workbook may say one long text a thousand times. */
  characters: z.number(),
});
export type Limits = z.output<typeof limits>;

/** How large a file may be (in megabytes), and what reading it may take: memory in megabytes, and time. */
export type Allowance = { megabytes: number; limits: Limits; memory: number; seconds: number };

const megabyte = 1024 * 1024;

/** For what people send in. */
export const sentIn: Allowance = {
  megabytes: 5,
  limits: {
    unpacked: 40 * megabyte,
    rows: 10_001,
    columns: 500,
    cells: 1_000_000,
    cell: 32_767,
    characters: 10_000_000,
  },
  memory: 384,
  seconds: 10,
};

/** For an operator's own files. */
export const ownFile: Allowance = {
  megabytes: 50,
  limits: {
    unpacked: 400 * megabyte,
    rows: 1_000_001,
    columns: 1_000,
    cells: 20_000_000,
    cell: 32_767,
    characters: 100_000_000,
  },
  memory: 4_096,
  seconds: 300,
};

/** What a thread is handed to read. `typed`: text from a form, whatever it begins with. */
export const readingTask = z.object({ bytes: z.instanceof(Uint8Array), typed: z.boolean(), limits });

const row = z.object({ line: z.number(), cells: z.array(z.string()), hidden: z.boolean().optional() });

/** What it says: that a sheet begins, some more of its rows, or why there are none, as a sentence that lacks the file's name before it. */
export const readingSaid = z.union([
  z.object({ sheet: z.object({ name: z.string(), hidden: z.boolean() }) }),
  z.object({ rows: z.array(row) }),
  z.object({ problem: z.string() }),
]);

/** One row of a file, with the line it begins on. `hidden`: the workbook doesn’t show it. */
export type SpreadsheetRow = z.output<typeof row>;

/** A sheet of a workbook, or all of a CSV file, which has no name. Of a hidden sheet nothing is read but its name. */
export type SpreadsheetSheet = { name: string; hidden: boolean; rows: SpreadsheetRow[] };
