import { isDemo } from '@/features/accounts/data';
import { takeAway } from '@/features/people/chosen/commands';
import { rowsOf } from '@/features/people/chosen/model';
import { takenAway, type TakenAway } from '@/features/people/chosen/schema';
import { NotFound, Refused } from '@/server/errors';
import { currentViewer, type Viewer } from '@/server/viewer';
import { recordRefusal } from '@/server/write';
import { writtenWorkbook } from '@/server/written-workbook';
import { csvFile } from '@/writing/csv';

type Context = { params: Promise<{ chosen: string; format: string }> };

/** Whom somebody chose, as a file: what the list shows of them, and nothing more. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = takenAway.safeParse(await params);
  if (!asked.success) return plainly('Not found.', 404);
  const viewer = await currentViewer();
  const taken = await taking(viewer, asked.data);
  if (!taken) return plainly('Not found.', 404);
  if (!taken.ok) return plainly(taken.problems.map(({ message }) => message).join(' '), 409);
  const { format } = asked.data;
  const demo = await isDemo(viewer);
  const rows = rowsOf(taken.value, demo);
  return new Response(format === 'csv' ? csvFile(rows) : await writtenWorkbook(rows, 'People'), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${demo ? 'made-up-' : ''}people.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Null: what was chosen isn't there for whoever asks. */
async function taking(viewer: Viewer, asked: TakenAway) {
  try {
    return await takeAway(viewer, asked);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof NotFound)) throw error;
    await recordRefusal(error);
    return null;
  }
}

const plainly = (text: string, status: number): Response =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
