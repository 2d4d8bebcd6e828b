import { dropThese, queueMessage } from '@/features/messages/commands';
import { filled } from '@/features/messages/templates/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { loadInQueue, saveTakenOut } from '../data';
import { dayFiles, toldOf } from '../joining/data';
import { dueOf, gapsIn, type GroupMessage, usefulUntil } from '../model';
import { recipientsOf } from '../recipients/data';
import { fieldsFor, goesByItself, mailKinds, type Recipient, whyLeftOut } from '../recipients/model';
import { can } from './capabilities';
import { claimWaiting, type Going, goingMessages, saveNever, saveTurn, stoppedInQueue } from './data';

/** Sends what is due now, of every message that goes. Run twice at once, each person gets it once. */
export async function sendDueMessages(viewer: Viewer): Promise<void> {
  const failed: unknown[] = [];
  for (const going of await goingMessages(viewer)) {
    const due = dueOf(going.message, going.days, now());
    if (due !== 'later') await sendDue(viewer, going).catch((error: unknown) => failed.push(error));
  }
  if (await stoppedInQueue(viewer)) await takeOut(viewer, {}).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, 'messages to a list that could not go');
}

/** Takes mail of stopped messages out of the queue: a worker had it when they were stopped, could not hand it over, and gave it back. */
const takeOut = command(
  can.sendDue,
  (_viewer, _: object) => ({ installation: { id: 'stopped' } }),
  async ({ write }) => {
    await write(async (tx) =>
      saveTakenOut(tx, await dropThese(tx, await loadInQueue(tx, { state: 'stopped' }))),
    );
    return done();
  },
);

const atOnce = 50;

/** What is due of one message. A message that can't go any more ends here. */
const sendDue = command(
  can.sendDue,
  (_viewer, { message: { id } }: Going) => ({ installation: { id } }),
  async ({ viewer, write }, { message, days, waits }) => {
    const due = dueOf(message, days, now());
    if (typeof due !== 'string')
      await write(async (tx) =>
        saveTakenOut(tx, await dropThese(tx, await saveNever(tx, message.id, due.never))),
      );
    if (due !== 'now' || !waits) return done();
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
  // What they are told by hand is what holds on the day on which they are.
  if (!goesByItself(person)) return { state: 'by_hand' };
  const { messageId } = await queueMessage(tx, {
    personId: person.personId,
    cohortId: message.cohortId,
    to: person.applicationId ? (person.email ?? undefined) : undefined,
    kind: mailKinds[message.purpose],
    purpose: message.purpose,
    about: message.id,
    language: 'en',
    notAfter,
    ...filled(message, fieldsFor(message.list), person.values),
    attachments,
  });
  return { state: 'queued', messageId, told: toldOf(message, person.values) };
}
