import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { goesByNotify, NotifyRefusal, stateAtNotify } from '@/server/notify';
import { done } from '@/server/outcome';
import { can } from './capabilities';
import { openReceipts, saveClosed, saveEarly, saveReceipt } from './data';
import { receiptOf } from './model';

/** How long one round may be about it: what is left is asked in the next. */
const roundMs = 50_000;

type Said = { id: string; status: string };

/** Notes what GOV.UK Notify says of a message; of one that we don't know yet it is kept for later. */
export const noteReceipt = command(
  can.note,
  (_viewer, { id }: Said) => ({ installation: { id } }),
  async ({ write }, said) => {
    await write((tx) => note(tx, said), { stamped: false });
    return done();
  },
);

async function note(tx: Tx, { id, status }: Said): Promise<void> {
  const receipt = receiptOf(status);
  if (receipt && !(await saveReceipt(tx, id, receipt))) await saveEarly(tx, id, status);
}

/** Asks GOV.UK Notify for what no call told: letters have none, and calls get lost. */
export const askForReceipts = command(
  can.note,
  () => ({ installation: { id: 'all' } }),
  async ({ viewer, write }, _input: object) => {
    if (!(['email', 'text', 'post'] as const).some(goesByNotify)) return done();
    const begun = performance.now();
    for (const { notifyId: id, early } of await openReceipts(viewer)) {
      if (performance.now() - begun > roundMs) break;
      const status = early ?? (await stateNow(id));
      if (status) await write((tx) => note(tx, { id, status }), { stamped: false });
    }
    await write(saveClosed, { stamped: false });
    return done();
  },
);

/** Null when it can't be asked now: the next hour asks again. */
async function stateNow(id: string): Promise<string | null> {
  try {
    return (await stateAtNotify(id)).status;
  } catch (error) {
    if (error instanceof NotifyRefusal) return null;
    throw error;
  }
}
