import { type AnswerAddress, addresses } from '@/addresses';
import { speaking } from '@/languages/say';
import { formPost, type Next } from '@/server/form-post';
import { networkAddress } from '@/server/network-address';
import type { Outcome } from '@/server/outcome';
import { guest, type Viewer } from '@/server/viewer';
import * as commands from './commands';
import { beginning, type Resuming, resuming } from './schema';

export const begin = formPost(
  beginning,
  async (viewer, input) =>
    commands.beginApplication(viewer, { ...input, networkAddress: await networkAddress() }),
  ({ slug, link }, { language }): Next<AnswerAddress> => ({
    to: addresses.apply(slug).step(link, { part: 'work', language }),
  }),
  guest,
);

/** By the code where one was typed, or else by the address. */
async function resumeBy(viewer: Viewer, input: Resuming): Promise<Outcome<{ link?: string }>> {
  const asked = { ...input, networkAddress: await networkAddress() };
  if (input.code !== '') return commands.tryCode(viewer, asked);
  const outcome = await commands.askForLink(viewer, asked);
  return outcome.ok ? { ok: true, value: {} } : outcome;
}

export const resume = formPost(
  resuming,
  resumeBy,
  ({ link }, { slug, language }): Next<AnswerAddress> =>
    link
      ? { to: addresses.apply(slug).step(link, { language }) }
      : { notice: speaking(language)('apply.resume.done'), values: { language: language ?? '' } },
  guest,
);
