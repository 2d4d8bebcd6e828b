'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { networkAddress } from '@/server/network-address';
import { rememberPerson, rememberTable, viewerAtTable } from '@/server/table-device';
import { stageRef } from '../schema';
import * as commands from './commands';
import { chosenPerson, enteredCode, personOfStage } from './schema';

const stagePages = ({ cohort, stage }: { cohort: string; stage: string }) =>
  addresses.cohort(cohort).stage(stage);

export const inviteEverybody = formAction(stageRef, commands.inviteEverybody, (done) => ({
  to: stagePages(done).home({ sent: done.sent }),
}));
export const sendLinkAgain = formAction(personOfStage, commands.sendLinkAgain, (done) => ({
  to: stagePages(done).home({ sent: done.sent }),
}));
export const makeTableCodes = formAction(stageRef, commands.makeTableCodes, (done) => ({
  to: stagePages(done).cards,
}));

export const enterCode = formAction(
  enteredCode,
  async (viewer, input) => commands.enterCode(viewer, { ...input, networkAddress: await networkAddress() }),
  async ({ codeId, wholeNames }, { shared }) => {
    await rememberTable(codeId, { shared: shared === 'yes', wholeNames });
    return { to: addresses.atTable.who };
  },
);

export const choosePerson = formAction(
  chosenPerson,
  commands.choosePerson,
  async ({ codeId, participationId }) => {
    await rememberPerson(codeId, participationId);
    return { to: addresses.atTable.form() };
  },
  viewerAtTable,
);
