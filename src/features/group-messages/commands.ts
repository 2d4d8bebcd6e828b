import { cohortOf } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { queueMessage } from '@/features/messages/commands';
import { textTestKind } from '@/features/messages/model';
import { asTest, filled, standIns } from '@/features/messages/templates/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  groupMessageById,
  loadListed,
  lockDraft,
  removeDraft,
  saveDraft,
  saveDraftChange,
  saveGoing,
  saveListed,
} from './data';
import { dayFiles } from './joining/data';
import { dueOf, gapsIn, gapsInWords, type GroupMessage, groupMessageJob, type Timing } from './model';
import { recipientsOf, whyNotNarrowed } from './recipients/data';
import { fieldsFor, goesByItself, type Recipient, listChange, whyLeftOut } from './recipients/model';
import type { ChangedMessage, MessageRef, NewMessage, SeenMessage } from './schema';

const authorOf = (viewer: Viewer): string | null => (viewer.kind === 'person' ? viewer.personId : null);

/** Why a message can't be timed like this; null when it can. */
function whyNotThen(timing: Timing, { days }: Pick<Cohort, 'days'>) {
  const due = dueOf({ ...timing, startedAt: null }, days, now());
  return typeof due === 'string' ? null : rejected('when', due.never);
}

/** Why a message can't be kept as it was written; null when it can. */
async function whyNotKept(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id' | 'days'>,
  input: Timing & Pick<GroupMessage, 'list'>,
) {
  const wrong = whyNotThen(input, cohort);
  if (wrong) return wrong;
  const why = await whyNotNarrowed(viewer, cohort.id, input.list);
  return why === null ? null : rejected('notAnswered', why);
}

/** Those on a list to whom the message goes. */
async function goersOf(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id'>,
  message: Pick<GroupMessage, 'list' | 'subject' | 'text' | 'purpose'>,
): Promise<Recipient[]> {
  const people = await recipientsOf(viewer, cohort, message.list, message);
  return people.filter((one) => whyLeftOut(one, message.purpose) === null);
}

const writtenAlready = rejected(
  'form',
  'You have a message from this page already, and it was changed or sent off since. It is under Messages: change it there, or write another on a new page.',
);

/** Writes a message to a list. Nothing goes yet: who gets what is looked at first. */
export const writeMessage = command(
  can.write,
  cohortOf,
  async ({ cohort, viewer, write }, { key, cohort: _, ...input }: NewMessage) => {
    const wrong = await whyNotKept(viewer, cohort, input);
    if (wrong) return wrong;
    const message = { ...input, cohortId: cohort.id };
    const goers = await goersOf(viewer, cohort, message);
    const kept = await write((tx) => saveDraft(tx, key, authorOf(viewer), message, goers));
    return kept ? done({ cohort: cohort.slug, message: key }) : writtenAlready;
  },
);

/** A message of a cohort that the viewer runs. @throws Missing when there is none. */
export async function messageNamed(viewer: Viewer, input: MessageRef) {
  const { cohort } = await cohortOf(viewer, input);
  const message = await groupMessageById(viewer, cohort.id, input.message);
  if (!message) throw new Missing(input.message);
  return { cohort, message };
}

const older = rejected(
  'form',
  'Somebody else has changed this message meanwhile, or sent it off. Open it again to see how it stands.',
);

/** Changes a draft, and sets its list as it is now. */
export const changeMessage = command(
  can.change,
  messageNamed,
  async (
    { cohort, message, viewer, write },
    { version, message: id, cohort: slug, ...input }: ChangedMessage,
  ) => {
    const wrong = await whyNotKept(viewer, cohort, input);
    if (wrong) return wrong;
    const changed = { ...input, cohortId: message.cohortId };
    const goers = await goersOf(viewer, cohort, changed);
    const kept = await write(async (tx) => {
      if (!(await lockDraft(tx, id, version))) return false;
      await saveDraftChange(tx, id, changed, goers);
      return true;
    });
    return kept ? done({ cohort: slug, message: id }) : older;
  },
);

/** Takes the list of a draft as it is now: it had changed since it was looked at. */
export const takeListAsItIs = command(
  can.change,
  messageNamed,
  async ({ cohort, message, viewer, write }, { version }: SeenMessage) => {
    const goers = await goersOf(viewer, cohort, message);
    const kept = await write(async (tx) => {
      if (!(await lockDraft(tx, message.id, version))) return false;
      await saveListed(tx, message.id, goers);
      return true;
    });
    return kept ? done({ cohort: cohort.slug, message: message.id }) : older;
  },
);

/** Throws a draft away. */
export const throwAway = command(
  can.remove,
  messageNamed,
  async ({ cohort, message, write }, _: MessageRef) => {
    const gone = await write((tx) => removeDraft(tx, message.id));
    return gone ? done({ cohort: cohort.slug }) : older;
  },
);

/** Sends a message to whoever asks, as the first on its list would get it. What is arranged for them stays out of it: it is nobody's mailbox's but theirs. */
export const testMessage = command(
  can.test,
  messageNamed,
  async ({ cohort, message, viewer, write }, _: MessageRef) => {
    if (viewer.kind !== 'person') return rejected('form', 'Sign in first: the test goes to you.');
    const [first] = await goersOf(viewer, cohort, message);
    if (!first) return rejected('form', 'Nobody is on the list, so there is nothing to fill in.');
    const { personId } = viewer;
    const fields = fieldsFor(message.list);
    const { arranged = '' } = standIns(fields);
    const words = asTest(filled(message, fields, { ...first.values, arranged }), first.name);
    const files = await dayFiles(viewer, message);
    await write((tx) =>
      queueMessage(tx, {
        personId,
        cohortId: cohort.id,
        kind: textTestKind,
        awaited: true,
        language: 'en',
        ...words,
        attachments: files,
      }),
    );
    return done({ cohort: cohort.slug, message: message.id });
  },
);

/**
 * Sends a draft off to the list that was looked at. Where the list has changed since, or a field would be empty for
 * somebody, nothing goes. Pressed twice, it goes once.
 */
export const sendMessage = command(
  can.send,
  messageNamed,
  async ({ cohort, message, viewer, write }, { version }: SeenMessage) => {
    const here = { cohort: cohort.slug, message: message.id };
    if (message.state === 'going') return done({ ...here, said: 'sent' as const });
    const wrong = whyNotThen(message, cohort);
    if (wrong) return rejected('form', wrong.problems[0]?.message ?? '');
    const goers = await goersOf(viewer, cohort, message);
    if (goers.length === 0)
      return rejected('form', 'Nobody on the list gets it, so there is nothing to send.');
    const gaps = gapsIn(message, message.list, goers);
    if (gaps.length > 0) return rejected('form', gapsInWords(gaps));
    const said = await write((tx) => sendOff(tx, { ...message, version }, goers));
    return said === 'older' ? older : done({ ...here, said });
  },
);

async function sendOff(
  tx: Tx,
  message: GroupMessage,
  goers: readonly Recipient[],
): Promise<'older' | 'changed' | 'sent'> {
  if (!(await lockDraft(tx, message.id, message.version))) return 'older';
  const keys = goers.map(({ key }) => key);
  const { came, left } = listChange(await loadListed(tx, message.id), keys);
  if (came.length + left.length > 0) return 'changed';
  const byHand = goers.filter((one) => !goesByItself(one));
  await saveGoing(
    tx,
    message.id,
    byHand.map(({ key }) => key),
  );
  await enqueue(tx, groupMessageJob, {});
  return 'sent';
}
