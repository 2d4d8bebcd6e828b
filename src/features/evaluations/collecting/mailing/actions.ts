'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { networkAddress } from '@/server/network-address';
import { answering, guest } from '@/server/viewer';
import * as commands from './commands';
import { stageRef, type StageRef } from '../../schema';
import { lostLink, mailPause, mailStop, personOfStage } from './schema';

const stagePage = ({ cohort, stage, sent }: StageRef & { sent: number }) => ({
  to: addresses.cohort(cohort).stage(stage).home({ sent }),
});

export const inviteEverybody = formAction(stageRef, commands.inviteEverybody, stagePage);
export const sendLinkAgain = formAction(personOfStage, commands.sendLinkAgain, stagePage);

export const pauseMail = formAction(mailPause, commands.pauseMail, ({ cohort, stage }) => ({
  to: addresses.cohort(cohort).stage(stage).home(),
}));

export const stopMail = formAction(
  mailStop,
  commands.stopMail,
  ({ quiet }) => ({
    notice: quiet
      ? 'We won’t write to you about forms any more. Your link still works.'
      : 'We will write to you about forms again.',
  }),
  async ({ link }) => (typeof link === 'string' ? answering(link) : guest()),
);

export const askForLostLink = formAction(
  lostLink,
  async (viewer, input) =>
    commands.askForLostLink(viewer, { ...input, networkAddress: await networkAddress() }),
  () => ({
    notice:
      'If we know this address and a form is open for you, a message with your link is on its way. Look in your post in a few minutes.',
  }),
);
