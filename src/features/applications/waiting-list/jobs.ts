import { z } from 'zod';
import { job } from '@/server/jobs';
import { inItsTime } from '@/server/moved-clock';
import { system } from '@/server/viewer';
import { moveListsOn } from './commands';

/** Looks every minute for offers that are over and places that are free. */
export const waitingLists = job(
  { name: 'waiting-lists' },
  z.object({}),
  () => inItsTime(() => moveListsOn(system('jobs'))),
  { every: '* * * * *' },
);
