'use server';

import { type Address, addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import { networkAddress } from '@/server/network-address';
import { startSession } from '@/server/session';
import { recallAddress, rememberAddress } from '@/server/sign-in-address';
import { personViewer } from '@/server/viewer';
import { homeFor } from '../model';
import * as commands from './commands';
import { askToSignIn as asked, code, link, persona } from './schema';

/** Hands the browser its visit; it goes on to where this person's work begins. */
async function begin({ personId, visit }: commands.SignedIn): Promise<{ to: Address }> {
  if (visit) await startSession(visit);
  const viewer = await personViewer(personId);
  return { to: viewer?.kind === 'person' ? homeFor(viewer.grants) : addresses.start };
}

export const askToSignIn = formAction(
  asked,
  async (viewer, { email }) =>
    commands.askToSignIn(viewer, { email, networkAddress: await networkAddress() }),
  async ({ email }) => {
    await rememberAddress(email);
    return { to: addresses.signInSent };
  },
);

export const useCode = formAction(
  code,
  async (viewer, input) =>
    commands.useCode(viewer, {
      ...input,
      email: (await recallAddress()) ?? '',
      networkAddress: await networkAddress(),
    }),
  begin,
);

export const useLink = formAction(
  link,
  async (viewer, { token }) => commands.useLink(viewer, { token, networkAddress: await networkAddress() }),
  begin,
);

export const signInAsPersona = formAction(persona, commands.signInAsPersona, begin);
