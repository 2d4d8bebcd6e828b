import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { seal } from '@/server/seal';

const purpose = 'message';

/** Writes down a message that is to be sent. @returns its id. */
export async function saveMessage(tx: Tx, { text, ...message }: { personId: string; kind: string; subject: string; text: string }): Promise<string> {
  const row = await tx.message.create({ data: { ...message, sealed: seal(text, purpose), createdAt: now() }, select: { id: true } });
  return row.id;
}
