import { createReadStream, statSync } from 'node:fs';
import { parse } from 'csv-parse';
import type { FileRow } from '@/features/evaluations/bringing-in/model';

const largest = 50 * 1024 * 1024;

/**
 * The rows of a CSV file with the lines they begin on. UTF-8, with or without its mark; UTF-16 is told by its mark.
 * @throws with a plain sentence when there is no such file, it is too large, or it is no CSV.
 */
export async function readCsvFile(file: string): Promise<FileRow[]> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`);
  if (found.size > largest) throw new Error(`${file} is larger than 50 MB. Split it into several files.`);
  const decoder = new TextDecoder(await encodingOf(file), { fatal: true });
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  const rows: FileRow[] = [];
  const reading = (async () => {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      rows.push({ line: info.lines, cells: record });
    }
  })();
  try {
    for await (const chunk of createReadStream(file)) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.write(decoder.decode());
  } catch (error) {
    parser.destroy();
    await reading.catch(() => undefined);
    throw error instanceof TypeError ? new Error(`${file} is neither UTF-8 nor UTF-16. Save it as “CSV UTF-8”.`, { cause: error }) : error;
  }
  parser.end();
  await reading;
  return rows;
}

async function encodingOf(file: string): Promise<string> {
  for await (const chunk of createReadStream(file, { start: 0, end: 1 })) {
    const [first, second] = chunk as Buffer;
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
  }
  return 'utf-8';
}
