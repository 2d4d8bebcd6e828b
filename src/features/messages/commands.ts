import type { Tx } from '@/server/db';
import { enqueue } from '@/server/jobs';
import { saveMessage } from './data';
import { deliverJob } from './model';

export type MessageToQueue = { personId: string; kind: string; subject: string; text: string };

/**
 * Puts a message to somebody into the queue, within the transaction of what it tells about: it is sent if, and only
 * if, that was saved. The text lies sealed until it is sent, and is erased then.
 */
export async function queueMessage(tx: Tx, message: MessageToQueue): Promise<void> {
  const messageId = await saveMessage(tx, message);
  await enqueue(tx, deliverJob, { messageId });
}
