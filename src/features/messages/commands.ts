import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { enqueue } from '@/server/jobs';
import { hasMailServer, sendMail } from '@/server/mail';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import {
  claimMessage,
  loadWaiting,
  saveDropped,
  saveFailed,
  saveKept,
  saveKindDropped,
  saveMessage,
  saveNotWanted,
  saveSent,
  saveTheseDropped,
  waitingKind,
} from './data';
import {
  type Attachment,
  deliverJob,
  isForGood,
  isTest,
  mayGo,
  problemWords,
  testKind,
  testMessage,
} from './model';

/**
 * `personId`: null for somebody who is no person here yet, and is reached by `to`. `about`: the id of what it asks about, for
 * whoever sends it to find it again. `to`: where it goes, when that is not the address that the person has by then.
 * `awaited`: they wait for it at this moment, so it goes before what goes to many.
 */
export type MessageToQueue = {
  personId: string | null;
  kind: string;
  about?: string;
  to?: string;
  awaited?: boolean;
  subject: string;
  text: string;
  /** Files that go with it. */
  attachments?: readonly Attachment[];
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

/**
 * Sends one message, once: it is locked while the mail server takes it. Only a crash in the moment between the
 * server's "taken" and our note of it could send it again, and then with the same Message-ID.
 * @throws in plain words when it could not be sent and `last` is false: somebody should try again.
 */
export const deliverMessage = command(
  can.deliver,
  (_viewer, { messageId }: { messageId: string; last: boolean }) => ({ installation: { id: messageId } }),
  async ({ viewer, write }, { messageId, last }) => {
    const kind = await waitingKind(viewer, messageId);
    if (kind === null) return done();
    try {
      await write((tx) => deliver(tx, messageId));
    } catch (error) {
      if (!last && !isTest(kind) && !isForGood(error)) throw new Error(problemWords(error));
      await write((tx) => saveFailed(tx, messageId, problemWords(error)));
    }
    return done();
  },
);

async function deliver(tx: Tx, messageId: string): Promise<void> {
  const message = await claimMessage(tx, messageId);
  if (!message) return;
  if (!mayGo(message.kind, message.person)) return saveNotWanted(tx, messageId);
  if (!hasMailServer()) return saveKept(tx, messageId);
  const { address, subject, text, attachments } = message;
  if (!address) return saveFailed(tx, messageId, 'There is no email address for this person.');
  if (text === null)
    return saveFailed(tx, messageId, 'Its text can’t be opened: the server’s secret was changed.');
  await sendMail({ id: messageId, to: address, subject, text, attachments });
  await saveSent(tx, messageId);
}

/** Takes back what still waits to be sent to somebody about `about`: what it asks for has come. */
export const dropMessages = (tx: Tx, personId: string | null, about: string): Promise<void> =>
  saveDropped(tx, personId, about);

/** Takes back those of these messages that still wait to be sent. @returns their ids: the others go, or went */
export const dropThese = (tx: Tx, ids: readonly string[]): Promise<string[]> => saveTheseDropped(tx, ids);

/**
 * Puts everything that waits to be sent into the queue again: that of a restored database is empty. Messages of the kind
 * `but` are dropped. @returns how many go
 */
export const queueWaiting = command(
  can.queueWaiting,
  (_viewer, _input: { but: string }) => ({ installation: { id: 'all' } }),
  async ({ write }, { but }) => {
    const messages = await write(async (tx) => {
      await saveKindDropped(tx, but);
      const waiting = await loadWaiting(tx, but);
      for (const { id: messageId, awaited } of waiting)
        await enqueue(tx, { ...deliverJob, goesFirst: awaited }, { messageId });
      return waiting.length;
    });
    return done({ messages });
  },
);
