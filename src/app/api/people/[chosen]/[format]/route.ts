import { type Address, addresses } from '@/addresses';
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

/**
 * Whom somebody chose, as a file: what the list shows of them, and nothing more. Where there is none, the page says why: a
 * download that fails tells nobody.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = takenAway.safeParse(await params);
  if (!asked.success) return new Response('Not found.\n', { status: 404, headers: plainly });
  const viewer = await currentViewer();
  const { chosen, format } = asked.data;
  const taken = await taking(viewer, asked.data);
  if (!taken) return leadTo(addresses.everybody({ changed: 'old' }));
  if (!taken.ok) return leadTo(addresses.chosen(chosen));
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

/** Behind a proxy the address that we are asked by isn't the one that is known outside: the path alone is. */
const leadTo = (address: Address): Response =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } });

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

const plainly = { 'Content-Type': 'text/plain; charset=utf-8' };
