import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { type Found, hasMailbox, MailboxTrouble, type Place, readMailbox } from '@/server/mailbox';
import { done } from '@/server/outcome';
import { can } from './capabilities';
import { loadPlace, saveBounce, savePlace, saveRead, saveTrouble } from './data';
import { bounceIn } from './model';

const quietly = { stamped: false };

/**
 * Reads what came back since the last time. What is no report about one of our messages is left alone. Two readers at once do
 * no harm: what is read twice counts once. @returns how many messages came back
 */
export const readBounces = command(
  can.read,
  () => ({ installation: { id: 'mailbox' } }),
  async ({ write }, _input: object) => {
    if (!hasMailbox()) return done({ bounced: 0 });
    let bounced = 0;
    try {
      const place = await write(loadPlace, quietly);
      await readMailbox(place, now(), async (mails, reached) => {
        bounced += await write((tx) => note(tx, mails, reached), quietly);
      });
      await write(saveRead, quietly);
    } catch (error) {
      if (!(error instanceof MailboxTrouble)) throw error;
      const problem = problemOf(error);
      log().warn({ problem }, 'bounces: the mailbox could not be read');
      await write((tx) => saveTrouble(tx, problem), quietly);
    }
    return done({ bounced });
  },
);

async function note(tx: Tx, mails: readonly Found[], reached: Place): Promise<number> {
  const host = new URL(env().ROUNDTABLE_URL).hostname;
  let bounced = 0;
  for (const mail of mails) {
    const bounce = bounceIn(mail, host);
    if (bounce && (await saveBounce(tx, bounce))) bounced += 1;
    else if (mail.report !== null) log().info('bounces: a report about no message of ours is left alone');
  }
  await savePlace(tx, reached);
  return bounced;
}

/** In plain words, without what the mailbox is called. */
const problemOf = ({ isRefused }: MailboxTrouble): string =>
  isRefused
    ? 'The mailbox did not accept Roundtable’s name and password.'
    : 'The mailbox could not be reached or opened.';
