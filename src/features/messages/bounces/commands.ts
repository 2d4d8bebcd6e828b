import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { hasMailbox, readMailbox } from '@/server/mailbox';
import { done } from '@/server/outcome';
import { can } from './capabilities';
import { lockMailbox, saveBounce, savePlace, saveTrouble } from './data';
import { bounceIn } from './model';

/**
 * Reads what came back since the last time, one reader at a time. What is no report about one of our messages is left
 * alone. @returns how many messages came back
 */
export const readBounces = command(
  can.read,
  () => ({ installation: { id: 'mailbox' } }),
  async ({ write }, _input: object) => {
    if (!hasMailbox()) return done({ bounced: 0 });
    try {
      return done({ bounced: await write(readNew, { stamped: false }) });
    } catch (error) {
      const problem = problemOf(error);
      log().warn({ problem }, 'bounces: the mailbox could not be read');
      await write(
        async (tx) => {
          await lockMailbox(tx);
          await saveTrouble(tx, problem);
        },
        { stamped: false },
      );
      return done({ bounced: 0 });
    }
  },
);

async function readNew(tx: Tx): Promise<number> {
  const place = await lockMailbox(tx);
  if (!place) return 0;
  const host = new URL(env().ROUNDTABLE_URL).hostname;
  let bounced = 0;
  const reached = await readMailbox(place, async (mail) => {
    const bounce = bounceIn(mail, host);
    if (bounce && (await saveBounce(tx, bounce))) bounced += 1;
    else if (mail.report !== null) log().info('bounces: a report about no message of ours is left alone');
  });
  await savePlace(tx, reached);
  return bounced;
}

/** In plain words, without what the mailbox is called. */
function problemOf(error: unknown): string {
  const isRefused = typeof error === 'object' && error !== null && 'authenticationFailed' in error;
  return isRefused
    ? 'The mailbox did not accept Roundtable’s name and password.'
    : 'The mailbox could not be reached or opened.';
}
