import { readingTask, type SpreadsheetSheet } from '@/server/spreadsheet/task';
import { ownTask } from '@/server/thread';
import { decode, rowsOfCsv } from '@/server/spreadsheet/csv';
import { TooMuch } from '@/server/spreadsheet/too-much';
import { refuseOtherKinds, Unreadable, unreadable } from '@/server/spreadsheet/unreadable';
import { isWorkbook, sheetsOfWorkbook } from '@/server/spreadsheet/workbook';

const rowsAtATime = 500;

// Reads what somebody sent. It is ended when it takes too long or too much memory, and nothing else ends with it.
const { task, say } = ownTask();
const { bytes, typed, limits } = readingTask.parse(task);

async function sheetsOf(): Promise<SpreadsheetSheet[]> {
  if (!typed && isWorkbook(bytes)) return sheetsOfWorkbook(bytes, limits);
  if (!typed) refuseOtherKinds(bytes);
  return [{ name: '', hidden: false, rows: rowsOfCsv(decode(bytes), limits) }];
}

try {
  for (const { rows, ...sheet } of await sheetsOf()) {
    say({ sheet });
    for (let start = 0; start < rows.length; start += rowsAtATime)
      say({ rows: rows.slice(start, start + rowsAtATime) });
  }
} catch (error) {
  // Whatever the reader stumbled over, the file is not what its name says.
  const isKnown = error instanceof TooMuch || error instanceof Unreadable;
  say({ problem: isKnown ? error.message : unreadable.other().message });
}
