import { londonDate } from '@/calendar/london';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { CallOutcome } from '../../ledger/model';

/** Notes how a call ended: the day only. */
export async function saveCall(tx: Tx, participationId: string, outcome: CallOutcome): Promise<void> {
  await tx.callAttempt.create({ data: { participationId, outcome, calledOn: new Date(londonDate(now())) } });
}
