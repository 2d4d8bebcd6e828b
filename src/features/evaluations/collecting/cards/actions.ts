'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { networkAddress } from '@/server/network-address';
import { rememberPerson, rememberTable, viewerAtTable } from '@/server/table-device';
import { stageRef } from '../../schema';
import * as commands from './commands';
import { chosenPerson, enteredCode } from './schema';

export const makeTableCodes = formAction(stageRef, commands.makeTableCodes, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).cards,
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
