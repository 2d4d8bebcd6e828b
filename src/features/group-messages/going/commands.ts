import { queueMessage } from '@/features/messages/commands';
import { filled } from '@/features/messages/templates/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { dayFiles, toldOf } from '../joining/data';
import { dueOf, gapsIn, type GroupMessage, usefulUntil } from '../model';
import { recipientsOf } from '../recipients/data';
import { fieldsFor, goesByItself, groupMessageKind, type Recipient, whyLeftOut } from '../recipients/model';
import { can } from './capabilities';
import { claimWaiting, type Going, goingMessages, saveNever, saveTurn } from './data';

/** Sends what is due now, of every message that goes. Run twice at once, each person gets it once. */
export async function sendDueMessages(viewer: Viewer): Promise<void> {
  const failed: unknown[] = [];
  for (const going of await goingMessages(viewer)) {
    const due = dueOf(going.message, going.days, now());
    if (due !== 'later') await sendDue(viewer, going).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw new AggregateError(failed, 'messages to a list that could not go');
}

const atOnce = 50;

/** What is due of one message. A message that can't go any more ends here. */
const sendDue = command(
  can.sendDue,
  (_viewer, { message: { id } }: Going) => ({ installation: { id } }),
  async ({ viewer, write }, { message, days }) => {
    const due = dueOf(message, days, now());
    if (typeof due !== 'string') await write((tx) => saveNever(tx, message.id, due.never));
    if (due !== 'now') return done();
    const people = await recipientsOf(viewer, { id: message.cohortId }, message.list, message);
    const known = new Map(people.map((one) => [one.key, one]));
    const attachments = await dayFiles(viewer, message);
    const along = { attachments, notAfter: usefulUntil(message, days, now()) };
    for (let took = atOnce; took === atOnce;)
      took = await write(async (tx) => {
        const claimed = await claimWaiting(tx, message.id, atOnce);
        for (const { id, key } of claimed)
          await saveTurn(tx, id, await turnOf(tx, message, known.get(key), along));
        return claimed.length;
      });
    return done();
  },
);

/** What becomes of somebody whose turn it is: how they are reached, and what would be empty, is as it is now. */
async function turnOf(
  tx: Tx,
  message: GroupMessage,
  person: Recipient | undefined,
  { attachments, notAfter }: { attachments: Awaited<ReturnType<typeof dayFiles>>; notAfter: Date },
): Promise<Parameters<typeof saveTurn>[2]> {
  if (!person) return { state: 'left_out', why: 'Not on the list any more' };
  const leftOut = whyLeftOut(person, message.purpose);
  if (leftOut) return { state: 'left_out', why: leftOut };
  const [gap] = gapsIn(message, message.list, [person]);
  if (gap)
    return { state: 'left_out', why: `${gap.fields.map((field) => `{${field}}`).join(', ')} is empty` };
  const told = toldOf(message, person.values);
  if (!goesByItself(person)) return { state: 'by_hand', told };
  const { messageId } = await queueMessage(tx, {
    personId: person.personId ?? person.heldBy,
    cohortId: message.cohortId,
    to: person.personId ? undefined : (person.email ?? undefined),
    kind: groupMessageKind,
    purpose: message.purpose,
    about: message.id,
    language: 'en',
    notAfter,
    ...filled(message, fieldsFor(message.list), person.values),
    attachments,
  });
  return { state: 'queued', messageId, told };
}
