import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { enqueue } from '@/server/jobs';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { saveDropped, saveMessage } from './data';
import { deliverJob, testKind, testMessage } from './model';
import type { Purpose } from './purposes';

/**
 * `personId`: null for somebody who is no person here yet, and is reached by `to`. `about`: the id of what it asks about, for
 * whoever sends it to find it again. `to`: where it goes, when that is not the address that the person has by then.
 * `awaited`: they wait for it at this moment, so it goes before what goes to many. `purpose`, `notAfter`: what it is for and
 * until when it is of use, where its kind doesn't say (`purposes.ts`). `language`: of its text; English when it isn't said.
 */
export type MessageToQueue = {
  personId: string | null;
  kind: string;
  about?: string;
  to?: string;
  awaited?: boolean;
  purpose?: Purpose;
  language?: string;
  notAfter?: Date;
  subject: string;
  text: string;
};

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
    return done(await write((tx) => queueMessage(tx, { personId, kind: testKind, awaited: true, ...words })));
  },
);

/** Takes back what still waits to be sent to somebody about `about`: what it asks for has come. */
export const dropMessages = (tx: Tx, personId: string | null, about: string): Promise<void> =>
  saveDropped(tx, personId, about);
