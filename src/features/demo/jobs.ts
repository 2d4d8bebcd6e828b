import { job } from '@/server/jobs';
import { passTimeJob } from '@/server/moved-clock';
import { system } from '@/server/viewer';
import { passTime } from './commands';
import { passedTime } from './schema';

/** What would have happened by itself in the time that somebody skipped. */
export const passing = job(passTimeJob, passedTime, async (time) => {
  await passTime(system('jobs'), time);
});
