import { speaking } from '@/languages/say';
import { londonDate } from '@/calendar/london';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { countTry, isSpent, type Limit } from '@/server/rate-limit';
import type { Viewer } from '@/server/viewer';
import { stageNamed } from '../../data';
import { participationId, saveLedger } from '../../ledger/data';
import { can } from './capabilities';
import { codeOfTheDay, codeTyped, peopleAtTable, saveCodes } from './data';
import { typedCode } from '@/writing/codes';

/** Makes the codes for the cards on the tables. Made twice, they stay the same. */
export const makeTableCodes = command(can.makeCodes, stageNamed, async ({ cohort, stage, write }) => {
  if (!stage.formVersionId) return rejected('form', 'This stage has no form yet.');
  await write((tx) => saveCodes(tx, stage.id, cohort.id));
  return done({ cohort: cohort.slug, stage: stage.key });
});

/**
 * A whole room shares one network address, and only wrong codes count: those of tables for a short while, since each is one
 * of 500 billion; those of the day, which are four figures, apart and for longer. Whoever guesses the day's keeps no card from working.
 */
const wrongCodes: Limit = { name: 'table-code', points: 60, seconds: 10 * 60 };
const wrongDayCodes: Limit = { name: 'day-code', points: 60, seconds: 60 * 60 };

/** Checks a table's code, and the day's where one was typed. Once too many wrong ones came from a place, none is looked up there. */
export async function enterCode(
  viewer: Viewer,
  input: { code: string; dayCode?: string; networkAddress: string; language?: string },
): Promise<Outcome<{ codeId: string; wholeNames: boolean }>> {
  const { networkAddress } = input;
  const say = speaking(input.language);
  if (await isSpent(wrongCodes, networkAddress)) return rejected('code', say('code.card.tooMany'));
  const card = await codeTyped(viewer, typedCode(input.code));
  const dayCode = typedCode(input.dayCode ?? '');
  if (card && dayCode !== '' && (await isSpent(wrongDayCodes, networkAddress)))
    return rejected('dayCode', say('code.day.tooMany'));
  if (card?.ends && card.ends <= now()) return rejected('code', say('code.card.ended'));
  if (card && (dayCode === '' || dayCode === codeOfTheDay(card.stageId, londonDate(now()))))
    return done({ codeId: card.id, wholeNames: dayCode !== '' });
  await countTry(card ? wrongDayCodes : wrongCodes, networkAddress);
  if (card) return rejected('dayCode', say('code.day.wrong'));
  return rejected('code', say('code.card.wrong'));
}

/** Says who of the table answers on this device. @returns the person's place in the ledger. */
export const choosePerson = command(can.choose, chosenAtTable, async ({ table, chosen, write }) => {
  const id = await write(async (tx) => {
    await saveLedger(tx, table.stageId, [chosen]);
    return participationId(tx, table.stageId, chosen.personId);
  });
  return done({ codeId: table.codeId, participationId: id });
});

/** Whoever was chosen from the list of the table whose code is known. @throws Missing when they don't sit there. */
async function chosenAtTable(viewer: Viewer, { person }: { person: string }) {
  const table = await peopleAtTable(viewer);
  const chosen = table?.people.find(({ personId }) => personId === person);
  if (!table || !chosen) throw new Missing(person);
  return { 'table code': { id: table.codeId }, table, chosen };
}
