import { formPost } from '@/server/form-post';
import { networkAddress } from '@/server/network-address';
import { guest, holderOf } from '@/server/viewer';
import * as commands from './commands';
import { lostLink, mailStop } from './schema';

/** For the holder of a personal link. */
export const stopMail = formPost(
  mailStop,
  commands.stopMail,
  ({ quiet }) => ({
    notice: quiet
      ? 'We won’t write to you about forms any more. Your link still works.'
      : 'We will write to you about forms again.',
  }),
  holderOf,
);

export const askForLostLink = formPost(
  lostLink,
  async (viewer, input) =>
    commands.askForLostLink(viewer, { ...input, networkAddress: await networkAddress() }),
  () => ({
    notice:
      'If we know this address and a form is open for you, a message with your link is on its way. Look in your post in a few minutes.',
  }),
  guest,
);
