import { readingTask } from '@/server/spreadsheet/task';
import { ownTask } from '@/server/thread';
import { decode, rowsOfCsv } from '@/server/spreadsheet/csv';
import { TooMuch } from '@/server/spreadsheet/too-much';
import { isWorkbook, rowsOfWorkbook } from '@/server/spreadsheet/workbook';

const rowsAtATime = 500;

// Reads what somebody sent. It is ended when it takes too long or too much memory, and nothing else ends with it.
const { task, say } = ownTask();
const { bytes, typed, limits } = readingTask.parse(task);
try {
  const rows =
    !typed && isWorkbook(bytes) ? await rowsOfWorkbook(bytes, limits) : rowsOfCsv(decode(bytes), limits);
  for (let start = 0; start < rows.length; start += rowsAtATime)
    say({ rows: rows.slice(start, start + rowsAtATime) });
} catch (error) {
  // Whatever the reader stumbled over, the file is not what its name says.
  say({
    problem:
      error instanceof TooMuch
        ? error.message
        : 'can’t be read. Save it once more as “CSV UTF-8” or as an Excel workbook (.xlsx), and send that.',
  });
}
