import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FileRow } from './model';

const largest = 5 * 1024 * 1024;

const file = z.instanceof(File).optional();

/** A file, or text pasted from one; and what to do with it. */
export const bringInForm = z.object({
  cohort: z.string(),
  file,
  text: z.string().default(''),
  step: z.enum(['look', 'all', 'good']).default('look'),
});
export type BringInForm = z.output<typeof bringInForm>;

/** What was sent, as text: the file when there is one. @returns a sentence when it is too large or can't be read. */
export async function textOf({ file: sent, text }: BringInForm): Promise<{ text: string } | { problem: string }> {
  if (!sent || sent.size === 0) return text.trim() === '' ? { problem: 'Choose a file, or paste the rows.' } : { text };
  if (sent.size > largest) return { problem: `${sent.name} is larger than 5 MB. Split it into several files.` };
  const bytes = new Uint8Array(await sent.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { problem: `${sent.name} is a workbook. Save it as “CSV UTF-8” first.` };
  return { text: decode(bytes) };
}

/** UTF-16 says so at its start; what is not UTF-8 comes from an older Excel on Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: every byte is a letter of Windows-1252.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** The rows of CSV text, divided by commas, semicolons or tabs, with the lines they begin on. */
export function rowsOf(text: string): FileRow[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (first.split(mark).length > first.split(best).length ? mark : best));
  const options = { bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  return records.parse(parse(text, options)).map(({ record, info }) => ({ line: info.lines, cells: record }));
}
