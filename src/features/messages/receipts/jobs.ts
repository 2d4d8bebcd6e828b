import { z } from 'zod';
import { job } from '@/server/jobs';
import { system } from '@/server/viewer';
import { receiptsJob } from '../delivering/model';
import { askForReceipts } from './commands';

/** Asks each hour what became of what GOV.UK Notify has. */
export const receipts = job(
  receiptsJob,
  z.object({}),
  async () => {
    await askForReceipts(system('jobs'), {});
  },
  { every: '17 * * * *' },
);
