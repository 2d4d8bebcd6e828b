import { speaking } from '@/languages/say';
import { formPost } from '@/server/form-post';
import { networkAddress } from '@/server/network-address';
import { guest, holderOf } from '@/server/viewer';
import * as commands from './commands';
import { lostLink, mailStop } from './schema';

/** For the holder of a personal link. */
export const stopMail = formPost(
  mailStop,
  commands.stopMail,
  ({ quiet }, { language = '' }) => ({
    notice: speaking(language)(quiet ? 'stop.done' : 'stopped.done'),
    values: { language },
  }),
  holderOf,
);

export const askForLostLink = formPost(
  lostLink,
  async (viewer, input) =>
    commands.askForLostLink(viewer, { ...input, networkAddress: await networkAddress() }),
  (_sent, { language = '' }) => ({ notice: speaking(language)('lost.done'), values: { language } }),
  guest,
);
