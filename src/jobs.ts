import { applicationLinks } from '@/features/applications/beginning/jobs';
import { sendSignIn } from '@/features/accounts/sign-in/jobs';
import { lostLink, mailing } from '@/features/evaluations/collecting/mailing/jobs';
import { passing } from '@/features/demo/jobs';
import { waitingLists } from '@/features/applications/waiting-list/jobs';
import { groupMessages, plannedMessages } from '@/features/group-messages/going/jobs';
import { bounces } from '@/features/messages/bounces/jobs';
import { receipts } from '@/features/messages/receipts/jobs';
import { deliver, sweep } from '@/features/messages/delivering/jobs';
import { oldChoices } from '@/features/people/chosen/jobs';
import { needsMet } from '@/features/reports/needs-met/jobs';
import { openBallotBox, releases } from '@/features/evaluations/reading/releases/jobs';
import { seat } from '@/features/tables/plans/jobs';
import { work } from '@/server/jobs';
import { KeysMissing, keyStores, onOneDisk } from '@/server/key-store';
import { log } from '@/server/log';

/** Says at the start what whoever runs the server should know of the keys of ballot boxes. */
function sayWhereKeysLie(): void {
  try {
    if (onOneDisk(keyStores()))
      log().info(
        'ballot boxes: both key stores lie on one disk, where one copy has both halves; keep them on two',
      );
  } catch (error) {
    if (!(error instanceof KeysMissing)) throw error;
    log().warn({ problem: error.message }, 'ballot boxes: unlinkable forms take no answers');
  }
}

/** Starts working through everything that runs later. @returns what ends it, letting running jobs finish. */
export function startJobs(): Promise<() => Promise<void>> {
  sayWhereKeysLie();
  return work([
    sendSignIn,
    deliver,
    sweep,
    bounces,
    receipts,
    mailing,
    lostLink,
    applicationLinks,
    openBallotBox,
    releases,
    seat,
    waitingLists,
    needsMet,
    oldChoices,
    groupMessages,
    plannedMessages,
    passing,
  ]);
}

const firstPause = 1_000;
const longestPause = 30_000;

/** The same beside a server: while the database is away it tries again, and it ends when the process is told to. */
export function keepWorking(): void {
  let ended = false;
  let stop: (() => Promise<void>) | undefined;
  const begin = async (pause: number): Promise<void> => {
    try {
      stop = await startJobs();
      if (ended) await stop();
      else log().info('jobs: at work');
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unknown';
      log().warn({ problem, againInSeconds: pause / 1000 }, 'jobs: could not start');
      if (!ended) setTimeout(() => void begin(Math.min(pause * 2, longestPause)), pause).unref();
    }
  };
  const end = (): void => {
    ended = true;
    stop?.().catch((error: unknown) =>
      log().warn({ problem: String(error) }, 'jobs: could not end in peace'),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  void begin(firstPause);
}
