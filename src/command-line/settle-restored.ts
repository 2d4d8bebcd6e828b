import { boxStates, stagesWithoutKeys } from '@/features/evaluations/responses/ballots/data';
import { askToOpenAgain, tendBoxes } from '@/features/evaluations/reading/releases/commands';
import { boxesWithResult } from '@/features/evaluations/reading/releases/data';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { stopRestored } from '@/features/group-messages/standing/commands';
import { holdRestored } from '@/features/messages/delivering/commands';
import { madeTheseLinks } from '@/features/participants/data';
import { leaveDatabase } from '@/server/db';
import { KeysMissing } from '@/server/key-store';
import { system } from '@/server/viewer';
import { counted, plural } from '@/writing/words';

const viewer = system('command-line');

/**
 * Brings a database that was just restored to terms with what lies outside of it: what came of ballot boxes since, what
 * was in the queue, and the counts. @returns what whoever restored it should know, and whether every count agrees
 */
export async function settleRestored(): Promise<{ sentences: string[]; agrees: boolean }> {
  try {
    const boxes = await settleBoxes();
    const mail = await settleMail();
    const { stages, differences } = await verifyTallies(viewer);
    const counts =
      differences.length === 0
        ? [`verify: ${stages} stages checked, and every count agrees with the answers behind it.`]
        : differences.map(({ cohort, stage, sentence }) => `verify: ${cohort}, ${stage}: ${sentence}`);
    return { sentences: [...boxes, ...mail, ...counts], agrees: differences.length === 0 };
  } finally {
    await leaveDatabase();
  }
}

async function settleBoxes(): Promise<string[]> {
  const known = await resultsAgain();
  await askToOpenAgain(viewer);
  const locked = await stagesWithoutKeys(viewer);
  return [
    ...known,
    ...(locked.length === 0
      ? []
      : [
          `The ballot boxes of these forms can’t be opened and take no forms, since their keys are not in the key stores of this machine: ${locked.join('; ')}. Bring both key stores over.`,
        ]),
  ];
}

/** Puts back what came of the boxes that were opened after the backup was made. */
async function resultsAgain(): Promise<string[]> {
  try {
    const before = await boxStates(viewer, boxesWithResult(viewer));
    await tendBoxes(viewer);
    const after = await boxStates(viewer, boxesWithResult(viewer));
    const again = [...after].filter(([id, state]) => before.get(id) !== state).length;
    if (again === 0) return [];
    return [
      `${again} ballot ${plural(again, 'box was', 'boxes were')} opened since: what came of ${plural(again, 'it', 'them')} was put back from the key store, and nobody is asked again.`,
    ];
  } catch (error) {
    if (!(error instanceof KeysMissing)) throw error;
    return [`What came of ballot boxes that were opened since could not be put back yet. ${error.message}`];
  }
}

async function settleMail(): Promise<string[]> {
  // Before anything is counted: what of it is theirs is taken out.
  const lists = await stopRestored(viewer, {});
  const stopped = lists.ok ? lists.value.stopped : 0;
  const held = await holdRestored(viewer, {});
  const messages = held.ok ? held.value.messages : 0;
  return [
    `Nothing is sent from here until an administrator presses “Start sending” in the outbox${
      messages === 0 ? '' : `, where ${counted(messages, 'message waits', 'messages wait')}`
    }.`,
    ...(stopped === 0
      ? []
      : [
          `${counted(stopped, 'message to a list', 'messages to lists')} may have gone since the backup was made, and ${plural(stopped, 'is', 'are')} stopped: whoever runs the cohort can send ${plural(stopped, 'it', 'them')} on.`,
        ]),
    ...((await madeTheseLinks(viewer))
      ? []
      : [
          'ROUNDTABLE_SECRET is another one than before: set the old one (for npm start, in .data/secret) before you start Roundtable. Without it the links that were sent don’t work, and mail that waits and half-filled forms can’t be read.',
        ]),
  ];
}
