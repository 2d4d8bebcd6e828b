import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { enqueue } from '@/server/jobs';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { saveDropped, saveMessage, saveTheseDropped, type ToSave } from './data';
import { deliverJob, testKind, testMessage } from './model';

/** What is put into the queue. */
export type MessageToQueue = ToSave;

/**
 * Puts a message to somebody into the queue, within the transaction of what it tells about: it is sent if, and only
 * if, that was saved. The text lies sealed until it is sent, and is erased then.
 */
export async function queueMessage(tx: Tx, message: MessageToQueue): Promise<{ messageId: string }> {
  const messageId = await saveMessage(tx, message);
  await enqueue(tx, { ...deliverJob, goesFirst: message.awaited }, { messageId });
  return { messageId };
}

/** Sends whoever asks a test, so that they see whether mail goes before anybody else is written to. */
export const sendTest = command(
  can.sendTest,
  () => ({ installation: { id: 'test' } }),
  async ({ viewer, write }, _input: object) => {
    if (viewer.kind !== 'person') return rejected('form', 'Sign in first: the test goes to you.');
    const { personId, name } = viewer;
    const words = testMessage(name, env().ROUNDTABLE_URL);
    const test = {
      personId,
      cohortId: null,
      kind: testKind,
      awaited: true,
      language: 'en',
      ...words,
    } as const;
    return done(await write((tx) => queueMessage(tx, test)));
  },
);

/** Takes back what still waits to be sent to somebody about `about`: what it asks for has come. */
export const dropMessages = (tx: Tx, personId: string | null, about: string): Promise<void> =>
  saveDropped(tx, personId, about);

/** Takes back those of these messages that haven't gone yet. @returns their ids: the others go, or went */
export const dropThese = (tx: Tx, ids: readonly string[]): Promise<string[]> => saveTheseDropped(tx, ids);
