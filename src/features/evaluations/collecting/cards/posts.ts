import { type AnswerAddress, addresses } from '@/addresses';
import { formPost, type Next } from '@/server/form-post';
import { networkAddress } from '@/server/network-address';
import { rememberPerson, rememberTable, viewerAtTable } from '@/server/table-device';
import { guest } from '@/server/viewer';
import * as commands from './commands';
import { chosenPerson, enteredCode } from './schema';

export const enterCode = formPost(
  enteredCode,
  async (viewer, input) => commands.enterCode(viewer, { ...input, networkAddress: await networkAddress() }),
  async ({ codeId, wholeNames }, { shared, language, _typed }): Promise<Next<AnswerAddress>> => {
    await rememberTable(codeId, { shared: shared === 'yes', wholeNames });
    if (_typed) return { values: { _typed, language: language ?? '' } };
    return { to: addresses.atTable.who({ language }) };
  },
  guest,
);

export const choosePerson = formPost(
  chosenPerson,
  commands.choosePerson,
  async ({ codeId, participationId }, { language, _typed }): Promise<Next<AnswerAddress>> => {
    await rememberPerson(codeId, participationId);
    if (_typed) return { values: { _typed, language: language ?? '' } };
    return { to: addresses.atTable.form({ language }) };
  },
  viewerAtTable,
);
